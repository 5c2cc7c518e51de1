package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.jspecify.annotations.Nullable;

/** The family of opinions (征集到的意见). */
@Singleton
public class OpinionRoom extends OpinionFamily {

  private final OpinionTexts texts;
  private final List<Step<Opinion>> steps;

  OpinionRoom(SolicitationRoom room, MatterBook book, OpinionTexts texts) {
    this.texts = texts;
    this.steps = new OpinionSteps(room, texts, opinion -> solicitation(room, book, opinion)).all();
  }

  private static Solicitation solicitation(
      SolicitationRoom room, MatterBook book, Opinion opinion) {
    String id = opinion.solicitation();
    MatterBook.Versioned<Solicitation> there =
        book.documents(room, opinion.office(), List.of(id)).get(id);
    if (there == null) {
      throw new IllegalStateException("no solicitation of " + opinion.id());
    }
    return there.matter();
  }

  @Override
  public List<Step<Opinion>> steps() {
    return steps;
  }

  @Override
  public Map<String, @Nullable Object> fields(Opinion opinion, Surroundings in) {
    Map<String, @Nullable Object> fields = row(opinion);
    fields.put("content", texts.content(opinion));
    return fields;
  }
}
