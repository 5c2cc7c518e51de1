/**
 * The search of what is public, and of the items of an office by its officials. {@link
 * org.gongkai.search.PublicSearch} (begin here) answers a question from an index on the local disk
 * ({@code search.index}), which follows the table by its log of changes before each answer and is
 * made anew from it when it is lost; each hit is held against the table before it is shown (ADR
 * 23). Imports {@code item}, {@code matter}, {@code file}, {@code office} and {@code input}; Lucene
 * is not loaded before the first question.
 */
@NullMarked
package org.gongkai.search;

import org.jspecify.annotations.NullMarked;
