package org.gongkai.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code configure-office}, as it comes. What is left out stays as it was.
 *
 * @param trial whether it is only tried: judged, and told what would move, but not stored
 */
public record OfficeInput(
    @Nullable String office,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String shortName,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String hours,
    @Nullable String email,
    @Nullable String reconsiderationOrgan,
    @Nullable String court,
    @Nullable SettingsInput settings,
    @Nullable List<@Nullable OfficialInput> officials,
    @Nullable List<@Nullable DayInput> localDays,
    @Nullable List<@Nullable YearInput> calendar,
    @JsonProperty("try") @Nullable Boolean trial) {

  /** A calendar and nothing else. */
  public static OfficeInput ofCalendar(
      String office, @Nullable List<@Nullable YearInput> calendar) {
    return new OfficeInput(
        office, null, null, null, null, null, null, null, null, null, null, null, null, calendar,
        null);
  }

  /** {@code settings}. */
  public record SettingsInput(
      @Nullable String onlineReceipt,
      @Nullable Integer supplementDays,
      @Nullable String lateSupplement,
      @Nullable String secondSupplement,
      @Nullable String consultationFrom,
      @Nullable String afterPayment,
      @Nullable Integer retentionYears,
      @Nullable Integer onlinePerHour,
      @Nullable Integer onlinePerMail,
      @Nullable Integer publishDays,
      @Nullable Integer reviewDays,
      @Nullable Integer interpretDays,
      @Nullable String indexNumber,
      @Nullable ReplyDaysInput replyDays,
      @Nullable Integer replyExtension,
      @Nullable Integer vetoDays,
      @Nullable Integer resultDays,
      @Nullable Integer solicitationDays,
      @Nullable List<@Nullable String> watchWords) {

    /** Of what a form says. */
    public static SettingsInput of(
        Legal legal,
        @Nullable Integer retentionYears,
        @Nullable Integer onlinePerHour,
        @Nullable Integer onlinePerMail,
        Terms terms) {
      return new SettingsInput(
          legal.onlineReceipt,
          legal.supplementDays,
          legal.lateSupplement,
          legal.secondSupplement,
          legal.consultationFrom,
          legal.afterPayment,
          retentionYears,
          onlinePerHour,
          onlinePerMail,
          terms.publishDays,
          terms.reviewDays,
          terms.interpretDays,
          terms.indexNumber,
          terms.replyDays,
          terms.replyExtension,
          terms.vetoDays,
          terms.resultDays,
          terms.solicitationDays,
          terms.watchWords);
    }

    /** The terms of disclosure and participation, and the words looked out for. */
    public record Terms(
        @Nullable Integer publishDays,
        @Nullable Integer reviewDays,
        @Nullable Integer interpretDays,
        @Nullable String indexNumber,
        @Nullable ReplyDaysInput replyDays,
        @Nullable Integer replyExtension,
        @Nullable Integer vetoDays,
        @Nullable Integer resultDays,
        @Nullable Integer solicitationDays,
        @Nullable List<@Nullable String> watchWords) {}

    /** The points that the law leaves open. */
    public record Legal(
        @Nullable String onlineReceipt,
        @Nullable Integer supplementDays,
        @Nullable String lateSupplement,
        @Nullable String secondSupplement,
        @Nullable String consultationFrom,
        @Nullable String afterPayment) {}
  }

  /** {@code replyDays}: by the kind of a message. */
  public record ReplyDaysInput(
      @JsonProperty("CORRECTION") @Nullable Integer correction,
      @JsonProperty("CONSULTATION") @Nullable Integer consultation,
      @JsonProperty("SUGGESTION") @Nullable Integer suggestion,
      @JsonProperty("COMPLAINT") @Nullable Integer complaint) {}

  /** One of {@code officials}. */
  public record OfficialInput(
      @Nullable String id,
      @Nullable String name,
      @Nullable String email,
      @Nullable List<@Nullable String> roles,
      @Nullable Boolean active,
      @Nullable String initialPassword,
      @Nullable Boolean resetPassword) {}

  /** A day of {@code localDays} or of a year's notice. */
  public record DayInput(@Nullable String date, @Nullable String kind, @Nullable String name) {}

  /**
   * A notice of the State Council in {@code calendar}.
   *
   * @param text its days as a text instead of {@code days}, see {@link TypedDays}
   * @param replace whether what is left out of a short one is gone, too; else it stays
   */
  public record YearInput(
      @Nullable Integer year,
      @Nullable String notice,
      @Nullable List<@Nullable DayInput> days,
      @Nullable String text,
      @Nullable Boolean replace) {}
}
