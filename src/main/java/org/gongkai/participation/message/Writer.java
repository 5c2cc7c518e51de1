package org.gongkai.participation.message;

/**
 * Who wrote a message, without telling: name and addresses are sealed beside the document.
 *
 * @param maskedName e.g. 王**
 * @param email whether there is an e-mail address, so that each step is told
 * @param phone whether there is a telephone number
 * @param mayPublish whether message and answer may be shown to all, the name masked
 */
public record Writer(String maskedName, boolean email, boolean phone, boolean mayPublish) {

  /** In place of a name that was not given. */
  public static final String NAMELESS = "网友";
}
