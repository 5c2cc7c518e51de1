/**
 * Files (附件、公开的材料): what applicants attach to a request, and the material that the organ discloses
 * with an answer or keeps as an office ({@link org.gongkai.file.FilePlace} says whose a file is).
 * Four doors: {@link org.gongkai.file.Attachments} judges and stores an applicant's attachments,
 * {@link org.gongkai.file.Uploads} takes the desk's uploads in parts, {@link
 * org.gongkai.file.OfficeFiles} finds an office's own by id, {@link org.gongkai.file.Downloads}
 * finds a request's file and gives any out.
 *
 * <p>A file is known twice: its bytes lie in the {@link org.gongkai.file.BlobStore} under a random
 * {@link org.gongkai.file.FileId}, what is known of it stands in the {@link
 * org.gongkai.file.FileBook}. The bytes are written first, so that whatever the book names is
 * there. A name from outside ({@link org.gongkai.file.FileName}) is only ever shown; what a file is
 * ({@link org.gongkai.file.FileType}) its content decides, not its name.
 *
 * <p>Who may upload or read is decided by the caller.
 */
@NullMarked
package org.gongkai.file;

import org.jspecify.annotations.NullMarked;
