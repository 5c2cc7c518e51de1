package org.gongkai.web.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.gongkai.casework.OpenedCase;
import org.gongkai.office.Official;

/** What the desk's API shows of a request, without HTTP. */
public final class DeskViews {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .findAndRegisterModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private DeskViews() {}

  /** As the API writes it. */
  public static JsonNode json(OpenedCase opened, Official official) {
    return JSON.valueToTree(RequestView.of(opened, official));
  }
}
