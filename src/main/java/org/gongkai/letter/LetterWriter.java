package org.gongkai.letter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.GongkaiConfig;
import org.jboss.logging.Logger;

/** Writes letters, from the office's own template where it has one, else from the shipped one. */
@Singleton
public class LetterWriter {

  private static final Logger LOG = Logger.getLogger(LetterWriter.class);

  private final Map<LetterKind, Template> own;
  private final Map<LetterKind, Template> shipped = new ConcurrentHashMap<>();

  /**
   * Reads the office's templates.
   *
   * @throws TemplateRefused if one of them cannot be used
   */
  @Inject
  LetterWriter(GongkaiConfig config) {
    this(config.letters().map(Path::of).map(OfficeTemplates::in).orElse(Map.of()));
  }

  LetterWriter(Map<LetterKind, Template> own) {
    this.own = Map.copyOf(own);
  }

  /** A template that cannot be used keeps the process from starting. */
  void check(@Observes StartupEvent start) {
    if (!own.isEmpty()) {
      LOG.infof("LetterTemplatesRead kinds=%s", own.keySet());
    }
  }

  /** The body of a letter paragraph by paragraph, to be read on a page. */
  public List<String> paragraphs(byte[] docx) {
    return LetterText.paragraphs(docx);
  }

  /**
   * The letter as a .docx.
   *
   * @param fields the values of {@link LetterKind#fields()} by {@link Field#name()}: texts, whole
   *     numbers and dates; a map for a group, a list of maps for a list. One that is null or blank
   *     was not given
   * @throws IllegalArgumentException for a field that the kind does not have, that is missing, or
   *     whose value has the wrong type
   */
  public byte[] docx(LetterKind kind, Map<String, ?> fields) {
    Map<String, Object> values = Values.of(kind, fields);
    Template template = own.get(kind);
    if (template == null) {
      template = shipped.computeIfAbsent(kind, Template::shipped);
    }
    return template.write(values);
  }
}
