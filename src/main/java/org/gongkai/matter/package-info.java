/**
 * Matters (事项): what an office keeps as a versioned document with a record of what was done with it
 * (a duty of the plan, a column of the directory, an item), as requests are kept as events (ADR 20,
 * 22). A family of them is one {@link org.gongkai.matter.Room}: its document, its deadlines, its
 * commands. What is larger than a transaction is a {@link org.gongkai.matter.Load}, applied in
 * {@link org.gongkai.matter.Rounds}. Imports the core, {@code input}, {@code office}, {@code file},
 * {@code alert} and {@code personal}; knows no family. Begin at {@link org.gongkai.matter.Matters}.
 */
@NullMarked
package org.gongkai.matter;

import org.jspecify.annotations.NullMarked;
