package org.gongkai.web.look;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.gongkai.GongkaiConfig;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /display}: remembers how pages are shown and leads back. Pages that hold a form send
 * their own form instead, so that nothing typed is lost.
 */
@Path("/display")
public class DisplayResource {

  private final boolean secure;

  DisplayResource(GongkaiConfig config) {
    this.secure = config.publicUrl().startsWith("https:");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @FormParam(Display.COOKIE) @Nullable String display,
      @FormParam("back") @Nullable String back) {
    return Response.seeOther(URI.create(LocalPath.of(back).orElse("/")))
        .cookie(Display.of(display).cookie(secure))
        .build();
  }
}
