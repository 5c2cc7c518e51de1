package org.gongkai.web.desk.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.casework.paper.AnswerPackage.Part;
import org.gongkai.casework.paper.Letters;
import org.gongkai.file.FileName;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.web.http.Download;
import org.gongkai.web.http.TooLargeForOne;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;

/** {@code /api/desk/items/{id}/handover} and {@code …/sheets}: papers made of an item. */
@Path("/api/desk/items")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class ItemPapersApi {

  private static final String ZIP = "application/zip";

  private final ItemRoom room;
  private final Matters matters;
  private final Handover handover;
  private final AnswerPackage size;
  private final LoggedIn loggedIn;

  ItemPapersApi(
      ItemRoom room, Matters matters, Handover handover, AnswerPackage size, LoggedIn loggedIn) {
    this.room = room;
    this.matters = matters;
    this.handover = handover;
    this.size = size;
    this.loggedIn = loggedIn;
  }

  /**
   * One .zip for the county's system.
   *
   * @throws org.gongkai.matter.Forbidden for what is not to be public, or not yet
   * @throws TooLargeForOne with each file's address, when one answer does not carry them
   */
  @GET
  @Path("{id}/handover")
  public Response handover(@PathParam("id") String id) {
    Item item = find(id).matter();
    Official me = loggedIn.get().official();
    if (!me.is(Role.CLERK) && !me.is(Role.HEAD) && !item.decision().people().drafted(me.id())) {
      throw new NotAllowed("移交的文件包由登记人员、负责人或者拟稿人下载");
    }
    List<Part> parts = handover.parts(item, matters.in(loggedIn.get().organ()));
    if (!size.fitsOneAnswer(parts)) {
      throw new TooLargeForOne(
          handover.files(item).stream()
              .map(
                  file ->
                      Map.of("name", file.name().value(), "url", "/api/desk/files/" + file.id()))
              .toList(),
          "信息页的附件。");
    }
    var name = new FileName(item.id() + ".zip");
    return AnswerPackage.smallZip(parts)
        .map(zip -> Download.of(zip, ZIP, name))
        .orElseGet(() -> Download.of(out -> AnswerPackage.zip(parts, out), ZIP, name));
  }

  /** {@code attribute} (公开属性认定表) or {@code secrecy} (保密审查表). */
  @GET
  @Path("{id}/sheets/{which}")
  public Response sheet(@PathParam("id") String id, @PathParam("which") String which) {
    Kept<Item> kept = find(id);
    ApprovalSheet sheet = ApprovalSheet.ofSlug(which).orElseThrow(NotFoundException::new);
    byte[] docx = sheet.docx(kept, matters.in(loggedIn.get().organ()));
    return Download.of(docx, Letters.DOCX, new FileName(sheet.words() + "-" + id + ".docx"));
  }

  private Kept<Item> find(String id) {
    return matters.find(room, loggedIn.get().organ(), id).orElseThrow(NotFoundException::new);
  }
}
