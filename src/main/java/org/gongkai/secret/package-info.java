/**
 * What rests on {@code GONGKAI_SECRET}: keys derived from it, one label each; the sealing of
 * personal data; blind indexes; query codes; passwords. No other package does cryptography.
 */
@NullMarked
package org.gongkai.secret;

import org.jspecify.annotations.NullMarked;
