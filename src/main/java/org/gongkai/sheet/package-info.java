/**
 * Spreadsheets (表格) as people have them, {@code .xlsx} and {@code .csv}, read into a plain {@link
 * org.gongkai.sheet.Grid} of cells with their addresses, and written.
 *
 * <p>{@link org.gongkai.sheet.Sheets} reads; what is wrong with a file or a cell stands in the
 * grid, all of it at once. A workbook comes from outside and is taken apart in a process of its own
 * ({@code confined}). {@link org.gongkai.sheet.SheetWriter} writes; no text becomes a formula.
 *
 * <p>It imports {@code input} and {@code confined}, and knows nothing of what the rows mean.
 */
@NullMarked
package org.gongkai.sheet;

import org.jspecify.annotations.NullMarked;
