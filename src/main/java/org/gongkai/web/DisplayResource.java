package org.gongkai.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.gongkai.GongkaiConfig;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /display}: remembers how pages are shown and leads back. Pages that hold a form send
 * their own form instead, so that nothing typed is lost.
 */
@Path("/display")
public class DisplayResource {

  private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&%,:-]{0,500}");

  private final boolean secure;

  DisplayResource(GongkaiConfig config) {
    this.secure = config.publicUrl().startsWith("https:");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @FormParam(Display.COOKIE) @Nullable String display,
      @FormParam("back") @Nullable String back) {
    return Response.seeOther(URI.create(local(back)))
        .cookie(Display.of(display).cookie(secure))
        .build();
  }

  /** The path if it is one of ours, else the start page. */
  static String local(@Nullable String path) {
    return path != null && LOCAL.matcher(path).matches() && !path.contains("..") ? path : "/";
  }
}
