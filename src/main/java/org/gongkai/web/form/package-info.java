/**
 * How a form works, once: what was typed and what is wrong with it ({@link
 * org.gongkai.web.form.FormView}), its token, and what came of it ({@link
 * org.gongkai.web.form.Outcome}, begin here). Tables of fields are the domain's ({@code
 * input.Field}). Imports no other room of {@code web}.
 */
@NullMarked
package org.gongkai.web.form;

import org.jspecify.annotations.NullMarked;
