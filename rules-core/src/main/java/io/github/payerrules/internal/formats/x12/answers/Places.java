package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.internal.formats.x12.OneValue.Weight;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where something was read, and what rejections mean. */
final class Places {

  /** What the payer did not accept, in words of our own. */
  private static final Map<String, String> REJECTIONS = Map.ofEntries(
      Map.entry("15", "something that the payer needs is missing"),
      Map.entry("33", "something that was sent cannot be used"),
      Map.entry("41", "the practice may not ask this payer"),
      Map.entry("42", "the payer's system cannot answer now"),
      Map.entry("43", "the provider's identifier is not valid"),
      Map.entry("44", "the provider's name does not match"),
      Map.entry("45", "the provider's specialty does not match"),
      Map.entry("48", "the referring provider's identifier does not match"),
      Map.entry("49", "the provider is not the primary care provider"),
      Map.entry("50", "the provider is not allowed to ask"),
      Map.entry("51", "the provider is not on file with the payer"),
      Map.entry("52", "the date of service is outside of the provider's dates with the payer"),
      Map.entry("56", "the payer cannot answer for this date"),
      Map.entry("57", "the date of service is not valid or missing"),
      Map.entry("58", "the birth date is not valid or missing"),
      Map.entry("60", "the birth date is after the date of service"),
      Map.entry("61", "the date of death is before the date of service"),
      Map.entry("62", "the date of service is too far in the past"),
      Map.entry("63", "the date of service is in the future"),
      Map.entry("64", "the patient's identifier is not valid or missing"),
      Map.entry("65", "the patient's name is not valid or missing"),
      Map.entry("67", "the patient was not found"),
      Map.entry("68", "there is more than one such patient"),
      Map.entry("71", "the birth date does not match the payer's records"),
      Map.entry("72", "the member number is not valid or missing"),
      Map.entry("73", "the member's name is not valid or missing"),
      Map.entry("75", "the member was not found"),
      Map.entry("76", "there is more than one such member"),
      Map.entry("78", "the member is not in the group or plan that was named"),
      Map.entry("79", "the practice's or payer's identifier is not valid"),
      Map.entry("80", "no answer came in time"));

  private Places() {}

  static String at(String file, Segment segment, String loop, int element) {
    return file + ":" + segment.line() + " loop " + loop + ", segment " + segment.number() + ", "
        + segment.id() + (element < 10 ? "0" : "") + element;
  }

  /** What a payer did not accept of an eligibility inquiry (AAA). */
  static VisitNote rejectedInquiry(String file, Segment aaa, String loop) {
    return rejection(TaskKind.ELIGIBILITY_REJECTED, null, file, aaa, loop, "eligibility inquiry");
  }

  /** What a payer did not accept of a request for authorization (AAA). */
  static VisitNote rejectedRequest(String file, Segment aaa, String loop) {
    return rejection(
        TaskKind.INPUT_UNCLEAR, Topic.AUTHORIZATION, file, aaa, loop, "request for authorization");
  }

  private static VisitNote rejection(
      TaskKind kind, @Nullable Topic topic, String file, Segment aaa, String loop, String what) {
    String code = aaa.code(3);
    String known = REJECTIONS.get(code);
    // A code that is not known may be anything, and is not shown.
    String reason =
        known == null ? "for a reason that is not known here" : known + " (AAA03 " + code + ")";
    return VisitNote.builder()
        .kind(kind)
        .topic(topic)
        .message("The payer rejected the " + what + ": " + reason + ".")
        .fix(followUp(aaa.code(4)))
        .source(at(file, aaa, loop, 3))
        .build();
  }

  /** That the answer has two values for one thing, by which a question stays open. */
  static VisitNote contradiction(
      Topic topic, String file, Segment segment, String loop, Contradiction found) {
    return unclear(
        topic,
        "The payer's answer contradicts itself: "
            + found.inWords("loop")
            + (found.what().weight() == Weight.FIRST
                ? "; that one is used."
                : "; this one is used."),
        "Ask the payer which one is right.",
        at(file, segment, loop, found.element()));
  }

  /** That the answer cannot be relied on. */
  static VisitNote unclear(String message, String fix, String source) {
    return unclear(null, message, fix, source);
  }

  /** That the answer cannot be relied on, by which a question stays open. */
  static VisitNote unclear(@Nullable Topic topic, String message, String fix, String source) {
    return VisitNote.builder()
        .kind(TaskKind.INPUT_UNCLEAR)
        .topic(topic)
        .message(message)
        .fix(fix)
        .source(source)
        .build();
  }

  private static String followUp(String action) {
    return switch (action) {
      case "C" -> "Correct it and send it again.";
      case "R", "P" -> "Send it again as it is.";
      case "W", "X" -> "Wait as the payer asks, then send it again.";
      case "N", "S", "Y" -> "Do not send it again; call the payer.";
      default -> "Correct it and ask again, or call the payer.";
    };
  }

  /** Whether DTP03 cannot be read as the date or period that DTP02 says it is. */
  static boolean isUnreadable(Segment dtp) {
    @Nullable LocalDate[] days = days(dtp);
    return days[0] == null || (days[1] == null && dtp.has(2, "RD8"));
  }

  /** A note that a date cannot be read, with the consequence. */
  static VisitNote unreadable(
      @Nullable Topic topic, String file, Segment dtp, String loop, String consequence) {
    return unclear(
        topic,
        "The payer's answer has a date that cannot be read; " + consequence + ".",
        "Ask the payer for the date.",
        at(file, dtp, loop, 3));
  }

  /**
   * The first and the last day of DTP03 by its format (DTP02); {@code null} where there is none.
   */
  static @Nullable LocalDate[] days(Segment dtp) {
    LocalDate first = Values.date(dtp.text(3));
    LocalDate last = dtp.has(2, "RD8") ? Values.rangeEnd(dtp.text(3)) : null;
    return new LocalDate[] {first, last};
  }
}
