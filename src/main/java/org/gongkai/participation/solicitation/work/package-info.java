/**
 * What is done with solicitations and their opinions: the two rooms ({@link
 * org.gongkai.participation.solicitation.work.SolicitationRoom}, begin here, and {@link
 * org.gongkai.participation.solicitation.work.OpinionRoom}) with the commands of the contract, the
 * door for opinions ({@link org.gongkai.participation.solicitation.work.Opinions}), and the mails
 * to those who gave one. Imports {@code matter}, {@code item.work}, {@code casework} for its
 * limits, {@code notice}, {@code office}, {@code file}, {@code secret} and {@code alert}.
 */
@NullMarked
package org.gongkai.participation.solicitation.work;

import org.jspecify.annotations.NullMarked;
