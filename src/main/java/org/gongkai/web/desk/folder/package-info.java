/**
 * The case as a folder: one PDF with all papers, or an archive. Begin at {@code FolderPage}. May
 * import {@code desk.request}.
 */
@NullMarked
package org.gongkai.web.desk.folder;

import org.jspecify.annotations.NullMarked;
