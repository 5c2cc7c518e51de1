/**
 * HTTP. {@code open} has the public's pages and API, {@code desk} the officials'; this package what
 * both share: errors, headers, logins.
 */
@NullMarked
package org.gongkai.web;

import org.jspecify.annotations.NullMarked;
