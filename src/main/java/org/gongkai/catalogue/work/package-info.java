/**
 * What an office does with its columns (栏目) and its directory (公开目录): a column as a matter with its
 * deadline UPDATE ({@link org.gongkai.catalogue.work.ColumnRoom}), put by the desk ({@link
 * org.gongkai.catalogue.work.ColumnDesk}), imported with the directory piece by piece ({@link
 * org.gongkai.catalogue.work.Directories}), told of what is published in it ({@link
 * org.gongkai.catalogue.work.ColumnChanges}). Imports {@code catalogue}, {@code matter}, {@code
 * office}, {@code sheet}, {@code alert}. Begin at {@link org.gongkai.catalogue.work.ColumnRoom}.
 */
@NullMarked
package org.gongkai.catalogue.work;

import org.jspecify.annotations.NullMarked;
