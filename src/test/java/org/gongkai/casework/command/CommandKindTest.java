package org.gongkai.casework.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Field;
import org.gongkai.input.StrictJson;
import org.gongkai.request.RequestEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command says of itself is whole, and its JSON is read strictly. */
class CommandKindTest {

  private static CommandInput read(String json) {
    return CommandInput.read(StrictJson.tree(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(CommandKind.class)
  void itSaysAllThatThereIsToKnow(CommandKind kind) {
    CommandShape shape = kind.shape();
    assertThat(shape.words()).isNotBlank();
    assertThat(shape.article()).isNotBlank();
    assertThat(shape.isRead()).as("how it is made of its fields").isTrue();
    assertThat(shape.told()).as("its words in the record").isNotEmpty();
    assertThat(shape.fields().all().stream().map(Field::name)).doesNotHaveDuplicates();
    assertThat(read("{\"command\":\"" + kind.slug() + "\",\"on\":\"2026-03-02\"}").kind())
        .contains(kind);
  }

  @Test
  void everyEventHasWordsForTheRecord() {
    assertThat(Proceedings.told().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(RequestEvent.class.getPermittedSubclasses())
                .<Class<? extends RequestEvent>>map(c -> c.asSubclass(RequestEvent.class))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"command\":7}",
        "{\"command\":\"assign\",\"to\":7}",
        "{\"command\":\"assign\",\"whom\":\"li\"}",
        "{\"command\":\"assign\",\"to\":\"li\",\"confirmed\":\"x\"}",
        "{\"command\":\"ask-extension\",\"days\":5.0,\"reason\":\"x\"}",
        "{\"command\":\"ask-extension\",\"days\":\"5\",\"reason\":\"x\"}",
        "{\"command\":\"ask-extension\",\"days\":99999999999,\"reason\":\"x\"}",
        "{\"command\":\"record-reasons\",\"reasons\":\"x\",\"reasonable\":\"true\"}",
        "{\"command\":\"draft-answer\",\"answer\":\"x\"}",
        "{\"command\":\"withdraw\",\"on\":20260302}",
      })
  void aFieldThatItDoesNotHaveOrOfAnotherType(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(BrokenInput.class);
  }

  @Test
  void anUnknownNameIsJudgedLaterAndNothingElseOfIt() {
    assertThat(read("{\"command\":\"do\",\"anything\":[1]}").kind()).isEmpty();
    assertThat(read("{}").name()).isNull();
  }
}
