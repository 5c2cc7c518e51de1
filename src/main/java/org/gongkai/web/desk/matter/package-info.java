/**
 * What every family of matters has on the desk: one by API with its commands ({@link
 * org.gongkai.web.desk.matter.MatterApi}), one on a page with a form for each command ({@link
 * org.gongkai.web.desk.matter.MatterPage}). A family extends both. May import {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.matter;

import org.jspecify.annotations.NullMarked;
