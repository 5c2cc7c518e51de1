/**
 * How a form works, once: what was typed and what is wrong with it, what came of it ({@link
 * org.gongkai.web.form.Outcome}).
 */
@NullMarked
package org.gongkai.web.form;

import org.jspecify.annotations.NullMarked;
