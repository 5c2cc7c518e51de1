package org.gongkai.catalogue;

/** A column's row as the directory had it when it was last imported. */
public record Listed(Entry entry, Limit limit) {}
