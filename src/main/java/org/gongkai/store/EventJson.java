package org.gongkai.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Answer;
import org.gongkai.request.Law;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;

/**
 * Events, the values of notices and letters, and yearly reports as stored text. What is stored is
 * pinned by approved files in the tests and read for ever: a missing field is an error, not a null.
 */
public final class EventJson {

  private static final Map<String, Class<?>> EVENTS =
      Stream.of(RequestEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

  private static final JsonMapper MAPPER = mapper();

  /** Without what is null; a field that is not known, or missing, is no error. */
  private static final JsonMapper SHORT =
      mapper()
          .rebuild()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.AlreadyPublic.class, name = "ALREADY_PUBLIC"),
    @JsonSubTypes.Type(value = Answer.Disclosed.class, name = "DISCLOSED"),
    @JsonSubTypes.Type(value = Answer.PartlyDisclosed.class, name = "PARTLY_DISCLOSED"),
    @JsonSubTypes.Type(value = Answer.NotDisclosed.class, name = "NOT_DISCLOSED"),
    @JsonSubTypes.Type(value = Answer.NotExisting.class, name = "NOT_EXISTING"),
    @JsonSubTypes.Type(value = Answer.NeedsCreation.class, name = "NEEDS_CREATION"),
    @JsonSubTypes.Type(value = Answer.StillUnclear.class, name = "STILL_UNCLEAR"),
    @JsonSubTypes.Type(value = Answer.Recertification.class, name = "RECERTIFICATION"),
    @JsonSubTypes.Type(value = Answer.OtherOrgan.class, name = "OTHER_ORGAN"),
    @JsonSubTypes.Type(value = Answer.Repeated.class, name = "REPEATED"),
    @JsonSubTypes.Type(value = Answer.Petition.class, name = "PETITION"),
    @JsonSubTypes.Type(value = Answer.Publication.class, name = "PUBLICATION"),
    @JsonSubTypes.Type(value = Answer.Unreasonable.class, name = "UNREASONABLE"),
    @JsonSubTypes.Type(value = Answer.SpecialLaw.class, name = "SPECIAL_LAW")
  })
  private interface AnswerKinds {}

  private static JsonMapper mapper() {
    var module =
        new SimpleModule()
            .addSerializer(RequestNumber.class, ToStringSerializer.instance)
            .addSerializer(OfficeCode.class, ToStringSerializer.instance)
            .addSerializer(Law.class, ToStringSerializer.instance)
            .addDeserializer(Law.class, fromText(Law.class, Law::named))
            .addDeserializer(
                RequestNumber.class,
                fromText(RequestNumber.class, text -> RequestNumber.parse(text).orElseThrow()))
            .addDeserializer(OfficeCode.class, fromText(OfficeCode.class, OfficeCode::new));
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(module)
        .addMixIn(Answer.class, AnswerKinds.class)
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  private static <T> FromStringDeserializer<T> fromText(Class<T> type, Function<String, T> parse) {
    return new FromStringDeserializer<T>(type) {
      @Override
      protected T _deserialize(String text, DeserializationContext context) {
        return parse.apply(text);
      }

      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return super.deserialize(parser, context);
      }
    };
  }

  /** The name of the event's kind. */
  public static String type(RequestEvent event) {
    return event.getClass().getSimpleName();
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value.getClass(), e);
    }
  }

  /** The same in few bytes, to be read by {@link #readShort}. */
  public static String writeShort(Object value) {
    try {
      return SHORT.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value.getClass(), e);
    }
  }

  /**
   * @throws UnreadableItem for an attribute that is missing or does not fit the type
   */
  public static <T> T readShort(Item item, String name, Class<T> type) {
    try {
      return SHORT.readValue(item.text(name), type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableItem(item.key(), name + " does not fit its type");
    }
  }

  /**
   * @throws UnreadableItem for an unknown type or a body that does not fit it
   */
  public static RequestEvent event(Item item) {
    Class<?> type = EVENTS.get(item.text("type"));
    if (type == null) {
      throw new UnreadableItem(item.key(), "unknown event type");
    }
    try {
      return (RequestEvent) MAPPER.readValue(item.text("body"), type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableItem(item.key(), "the body does not fit its type");
    }
  }

  /**
   * @throws UnreadableItem for a body that is no map
   */
  public static Map<String, Object> values(Item item) {
    try {
      return MAPPER.readValue(item.text("values"), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UnreadableItem(item.key(), "values cannot be read");
    }
  }

  /**
   * @throws UnreadableItem for an attribute that does not fit the type
   */
  public static <T> T read(Item item, String name, Class<T> type) {
    try {
      return MAPPER.readValue(item.text(name), type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableItem(item.key(), name + " does not fit its type");
    }
  }
}
