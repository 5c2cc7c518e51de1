package org.gongkai.item;

/**
 * A text in the blob store.
 *
 * @param sha256 of its bytes; with office and item it is the key
 * @param html whether it is clean HTML, else plain text
 * @param characters as a person counts them
 */
public record TextRef(String sha256, boolean html, int characters) {}
