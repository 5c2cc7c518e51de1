/**
 * Where the bytes of files lie ({@code GONGKAI_FILES}): a folder of this machine or a bucket.
 * {@link org.gongkai.store.blob.Blobs} chooses at the start; the domain sees {@link
 * org.gongkai.file.BlobStore} alone.
 */
@NullMarked
package org.gongkai.store.blob;

import org.jspecify.annotations.NullMarked;
