package org.gongkai.web.desk.file;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.api.OfficeFilesApi;

/** {@code /desk/files/{id}}: a file of the office, for the browser: the API's own answer. */
@Path("/desk/files")
public class OfficeFilesPage {

  private final Gate gate;
  private final OfficeFilesApi files;

  OfficeFilesPage(Gate gate, OfficeFilesApi files) {
    this.gate = gate;
    this.files = files;
  }

  @GET
  @Path("{id}")
  public Response file(@PathParam("id") String id) {
    gate.enter();
    return files.file(id);
  }
}
