/**
 * Files of the office that belong to no request, on the desk's pages; they are uploaded by the API.
 * May import {@code desk} and {@code desk.api}. Begin at {@link
 * org.gongkai.web.desk.file.OfficeFilesPage}.
 */
@NullMarked
package org.gongkai.web.desk.file;

import org.jspecify.annotations.NullMarked;
