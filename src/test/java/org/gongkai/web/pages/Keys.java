package org.gongkai.web.pages;

import com.microsoft.playwright.Page;
import java.util.Objects;

/** A page used by the keyboard alone: Tab until something has the focus, then a key. */
final class Keys {

  private static final int MOST_TABS = 150;

  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        const label = e.labels?.length ? e.labels[0].textContent : e.textContent;
        return (e.getAttribute('aria-label') ?? label).trim();
      }
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** What has the focus: its label, or its text. */
  String focused() {
    return Objects.toString(page.evaluate(FOCUSED));
  }

  /** Tabs on until what begins so has the focus. */
  Keys to(String begins) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (focused().startsWith(begins)) {
        return this;
      }
    }
    throw new AssertionError("the keyboard does not reach " + begins);
  }

  /** Tabs to a field and types. */
  Keys type(String label, String text) {
    to(label);
    page.keyboard().insertText(text);
    return this;
  }

  Keys key(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Tabs to a link, a button, a disclosure, and presses Enter. */
  Keys enter(String begins) {
    return to(begins).key("Enter");
  }

  /** Opens an address, as from a bookmark. */
  Keys open(String address) {
    page.navigate(address);
    return this;
  }

  /** Waits for a text. */
  Keys see(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }
}
