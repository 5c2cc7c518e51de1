/**
 * A request on one page, with a form for each command that is allowed now; intake of paper, files,
 * notices. Begin at {@code RequestPage}. Imports no other room of the desk but {@code desk.api}.
 */
@NullMarked
package org.gongkai.web.desk.request;

import org.jspecify.annotations.NullMarked;
