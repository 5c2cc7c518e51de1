package org.gongkai.personal;

/** Personal data were found and nobody confirmed that they belong there. HTTP 422. */
public final class PersonalDataFound extends RuntimeException {
  private final transient Found found;

  public PersonalDataFound(Found found) {
    super("要发出的内容中有像个人信息的：" + found.words() + "。不该写的请改；应当写的，请核对以后确认再办理。");
    this.found = found;
  }

  public Found found() {
    return found;
  }
}
