package org.gongkai.file;

import org.jspecify.annotations.Nullable;

/**
 * One part of a file that an official uploads, as it came.
 *
 * @param place what it is for
 * @param by the official's id
 * @param name the name of the whole file
 * @param part which part this is, 1 for the first
 * @param parts how many there are
 * @param content the bytes of the part
 */
public record UploadPart(
    FilePlace place,
    String by,
    @Nullable String name,
    @Nullable Integer part,
    @Nullable Integer parts,
    byte[] content) {}
