/**
 * What is HTTP and nothing more: bodies with their limits, the address of who asks, downloads.
 * Imports no other room of {@code web}.
 */
@NullMarked
package org.gongkai.web.http;

import org.jspecify.annotations.NullMarked;
