/**
 * 主动公开: the office's directory (公开目录) and its columns (栏目). A {@link org.gongkai.catalogue.Column}
 * is a row of the directory with its owner and cadence; {@link org.gongkai.catalogue.Freshness}
 * says whether it is up to date.
 *
 * <p>{@link org.gongkai.catalogue.Directory} reads a directory as offices have it, {@link
 * org.gongkai.catalogue.DirectoryChange} compares it with the office's columns, {@link
 * org.gongkai.catalogue.DirectoryExport} writes them. What the words of a limit mean stands in
 * {@link org.gongkai.catalogue.LimitWords} alone.
 *
 * <p>It imports {@code calendar}, {@code deadline}, {@code input}, {@code sheet}; nothing here
 * reads a clock or a store. Cadences are calendar days, limits working days.
 */
@NullMarked
package org.gongkai.catalogue;

import org.jspecify.annotations.NullMarked;
