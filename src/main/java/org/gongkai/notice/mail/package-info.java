/** Notices as e-mail: composed from templates, sent by SMTP, the server's answer classified. */
@NullMarked
package org.gongkai.notice.mail;

import org.jspecify.annotations.NullMarked;
