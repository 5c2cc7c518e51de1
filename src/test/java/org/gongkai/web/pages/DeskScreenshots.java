package org.gongkai.web.pages;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes the desk's pictures: two under docs/screenshots, all others under target/screenshots, to be
 * looked at ({@code make screenshots}); no test.
 */
@QuarkusTest
@Tag("screenshots")
class DeskScreenshots extends BrowserTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));

  @Inject DeadlineScan scan;

  @Test
  void ofTheDesk() {
    var office = new AnOffice(setup);
    LocalDate today = LocalDate.now(OfficeTime.ZONE);
    String number = DeskLooksTest.work(office, today);
    scan.run(new ScanInput(null, office.code));
    Page desktop = visitor(1280, 900, true);
    Page phone = phone();
    Page elder = phone();
    display(elder, "large");
    for (Page page : new Page[] {desktop, phone, elder}) {
      String name = "desk-" + (page == phone ? "phone" : page == elder ? "elder" : "desktop");
      page.navigate(at("/desk/login"));
      take(page, name + "-login", 700);
      var desk = new DeskPages(page, at("")).login(page == desktop ? office.head2 : office.clerk);
      take(page, name + "-home", page == desktop ? 1100 : 1800);
      desk.open(number);
      take(page, name + "-request", 2200);
      page.navigate(at("/desk/calendar"));
      take(page, name + "-calendar", 1100);
      page.navigate(at("/desk/charts"));
      take(page, name + "-charts", 1600);
    }
    Page clerk = visitor(1280, 900, true);
    new DeskPages(clerk, at("")).login(office.clerk);
    for (String path :
        new String[] {
          "intake", "post", "notices", "office", "office/officials", "office/calendar", "feed"
        }) {
      clerk.navigate(at("/desk/" + path));
      take(clerk, "desk-desktop-" + path.replace('/', '-'), 1400);
    }
    Page li = visitor(1280, 900, true);
    new DeskPages(li, at("")).login(office.li);
    li.navigate(at("/desk/requests/" + number + "/answer"));
    take(li, "desk-desktop-kinds", 1400);
    li.navigate(at("/desk/requests/" + number + "/answer?kind=PARTLY_DISCLOSED"));
    take(li, "desk-desktop-answer", 1400);
  }

  private static void take(Page page, String name, int height) {
    int width = page.viewportSize().width;
    page.setViewportSize(width, height);
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
    page.waitForTimeout(300);
    page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    page.setViewportSize(width, 900);
  }

  private static Path file(String name) {
    return switch (name) {
      case "desk-desktop-home" -> HOME.resolve("docs/screenshots/desk.png");
      case "desk-desktop-request" -> HOME.resolve("docs/screenshots/desk-request.png");
      default -> HOME.resolve("target/screenshots/" + name + ".png");
    };
  }
}
