/**
 * What is done with a request once it is in. A command is one file: its record, its fields, who may
 * give it, the rules that it is under, what follows, its words in the record; {@link
 * org.gongkai.casework.command.CommandKind} lists them. Begin at {@link
 * org.gongkai.casework.command.Casework}. May import {@code casework}, {@code casework.answer} and
 * {@code casework.paper}.
 */
@NullMarked
package org.gongkai.casework.command;

import org.jspecify.annotations.NullMarked;
