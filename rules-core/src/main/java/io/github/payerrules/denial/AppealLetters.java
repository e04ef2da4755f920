package io.github.payerrules.denial;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.internal.denial.LetterTemplate;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills the practice's letters with what a denial and its claim tell. What is not known stands as a
 * gap to fill in; nothing is invented. Identity (the patient's name, member number) is merged by
 * the caller or stays a gap. Immutable and thread-safe.
 */
public final class AppealLetters {

  private static final String USUAL = "appeal";

  private final Function<String, @Nullable String> templates;

  private AppealLetters(Function<String, @Nullable String> templates) {
    this.templates = templates;
  }

  /** The letters of a folder, one text file for each cause and {@code appeal.txt} for the rest. */
  public static AppealLetters in(Path folder) {
    return new AppealLetters(name -> {
      try {
        Path file = folder.resolve(name + ".txt");
        return Files.exists(file) ? Files.readString(file) : null;
      } catch (IOException unreadable) {
        return null;
      }
    });
  }

  /** The letters on the class path, as the rules of the payers bring them. */
  public static AppealLetters onClassPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? AppealLetters.class.getClassLoader() : context;
    return new AppealLetters(name -> {
      try (InputStream in = loader.getResourceAsStream("denials/letters/" + name + ".txt")) {
        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException unreadable) {
        return null;
      }
    });
  }

  /**
   * The letter for a denial.
   *
   * @param claim the claim as sent, whose documented facts answer the policy; {@code null} where it
   *     is not there
   * @param review the review of the claim, whose open questions are the gaps
   * @param identity what the caller merges, by field, such as {@code patientName}
   */
  public AppealLetter letter(
      WorkedLine line,
      @Nullable Claim claim,
      @Nullable Review review,
      LocalDate today,
      Map<String, String> identity) {
    String name = line.remedy().category().toLowerCase(Locale.ROOT).replace('_', '-');
    String template = templates.apply(name);
    if (template == null) {
      template = Objects.requireNonNullElse(
          templates.apply(USUAL), "Letter for claim {claimNumber}: {why}\n");
    }
    Map<String, String> fields = fields(line, today);
    fields.putAll(identity);
    LetterTemplate letter = new LetterTemplate(template, fields);
    if (claim != null) {
      letter.facts(evidence(line, claim).toMap().entrySet().stream()
          .map(each -> plain(each.getKey()) + ": " + each.getValue())
          .toList());
    }
    if (review != null) {
      letter.policy(review.findings().stream()
          .filter(each -> line.match().concerns(each.lines()))
          .map(each -> each.citation())
          .distinct()
          .toList());
      review.questions().stream()
          .filter(each -> line.match().concerns(each.lines()))
          .forEach(each -> letter.gap(each.text() + " (" + each.citation() + ")"));
    }
    return new AppealLetter(letter.text(), letter.gaps());
  }

  private static Evidence evidence(WorkedLine line, Claim claim) {
    return claim.lines().stream()
        .filter(each -> line.match().claimLines().contains(each.number()))
        .map(each -> each.evidence().orElse(claim.evidence()))
        .findFirst()
        .orElse(claim.evidence());
  }

  /** The name of a fact in plain words, such as {@code baseline pain}. */
  private static String plain(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> fields(WorkedLine line, LocalDate today) {
    Remedy remedy = line.remedy();
    ServicePayment service = line.match().line();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("today", today.toString());
    fields.put("payer", line.payer());
    put(fields, "claimNumber", line.claimNumber());
    put(fields, "payerControlNumber", line.payerControlNumber());
    put(fields, "code", service.code());
    fields.put("modifiers", String.join(" ", service.modifiers()));
    put(fields, "serviceDate", service.serviceDate());
    put(fields, "remitDate", line.remitDate());
    put(fields, "denialCode", remedy.code());
    fields.put("remarks", String.join(" ", line.remarks()));
    fields.put("charge", service.charge().toPlainString());
    fields.put("amount", remedy.amount().toPlainString());
    fields.put("level", remedy.appealLevel() == null ? "review" : remedy.appealLevel());
    fields.put("why", remedy.why());
    put(fields, "deadline", remedy.deadline().safe());
    fields.put("deadlineRule", remedy.deadline().rule());
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
