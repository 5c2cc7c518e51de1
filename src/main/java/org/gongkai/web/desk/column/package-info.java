/**
 * The office's columns (栏目) and its directory (公开目录): by API ({@link
 * org.gongkai.web.desk.column.ColumnsApi}, {@link org.gongkai.web.desk.column.DirectoryApi}) and on
 * pages ({@link org.gongkai.web.desk.column.ColumnPage}, {@link
 * org.gongkai.web.desk.column.DirectoryPage}; {@link org.gongkai.web.desk.column.ColumnFormPage}
 * makes and changes one). May import {@code desk.matter}, {@code desk}.
 */
@NullMarked
package org.gongkai.web.desk.column;

import org.jspecify.annotations.NullMarked;
