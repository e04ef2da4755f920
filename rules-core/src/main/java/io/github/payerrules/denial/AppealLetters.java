package io.github.payerrules.denial;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Fills the practice's letters with what a denial, its claim and the payer's policy tell. What is
 * not known is a gap to fill in; nothing is invented. Immutable and thread-safe.
 */
public final class AppealLetters {

  /** The letter for causes that have none of their own. */
  public static final String USUAL = "appeal";

  private static final String TEXT = ".txt";

  /** What a policy's name says where nobody has seen its number in the payer's own document. */
  private static final String NOT_VERIFIED = "not verified";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final String NO_TEMPLATE = "Claim {claimNumber}: {argument}\n";

  /** A letter of the practice, before anything is filled in. */
  private record Template(String name, String text) {}

  private final Function<String, @Nullable String> templates;
  private final Function<WorkedLine, Map<String, String>> identity;

  private AppealLetters(
      Function<String, @Nullable String> templates,
      Function<WorkedLine, Map<String, String>> identity) {
    this.templates = templates;
    this.identity = identity;
  }

  /**
   * The letters of a folder, one text file for each cause, such as {@code medical-necessity.txt} or
   * {@code timely-filing-exception.txt}, and {@code appeal.txt} for the rest; where the folder has
   * none, those on the class path.
   *
   * @throws InvalidRulesException with each file that cannot be read
   */
  public static AppealLetters in(Path folder) {
    Map<String, String> own = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + TEXT)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        try {
          own.put(name.substring(0, name.length() - TEXT.length()), Files.readString(file));
        } catch (IOException unreadable) {
          problems.add(unreadable(file));
        }
      }
    } catch (IOException unreadable) {
      problems.add(unreadable(folder));
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    AppealLetters packed = onClassPath();
    return new AppealLetters(
        name -> own.containsKey(name) ? own.get(name) : packed.templates.apply(name),
        packed.identity);
  }

  private static Problem unreadable(Path path) {
    return new Problem(
        path.toString(), 0, null, "cannot be read", "Name a folder of letters in UTF-8 text.");
  }

  /** The letters on the class path, as the rules of the payers bring them. */
  public static AppealLetters onClassPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? AppealLetters.class.getClassLoader() : context;
    return new AppealLetters(
        name -> {
          try (InputStream in = loader.getResourceAsStream("denials/letters/" + name + ".txt")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException unreadable) {
            return null;
          }
        },
        line -> Map.of());
  }

  /**
   * The same letters with the names that the caller knows.
   *
   * @param names is asked for each letter; gives values by field, those of
   *     {@link LetterFields#IDENTITY} or fields of the practice's own letters
   */
  public AppealLetters identity(Function<WorkedLine, Map<String, String>> names) {
    return new AppealLetters(templates, names);
  }

  /**
   * The letter for a denial.
   *
   * @param claim the claim as sent; {@code null} where it is not there
   * @param rules the payers' rules, by which the record is measured
   * @param today the day on which the letter is written
   */
  public AppealLetter letter(
      WorkedLine line, @Nullable Claim claim, PayerRules rules, LocalDate today) {
    String category = line.remedy().category().toLowerCase(Locale.ROOT).replace('_', '-');
    Template template = template(category + "-" + line.remedy().detail(), category, USUAL);
    Map<String, List<String>> known = known(line, today);
    if (claim != null) {
      List<Criterion> criteria = PolicyCriteria.of(line, claim, rules, today);
      known.put("criteria", criteria.stream().map(AppealLetters::shown).toList());
      known.put(
          "policy",
          criteria.stream()
              .map(Criterion::citation)
              .filter(each -> !each.isEmpty())
              .distinct()
              .map(each -> each.contains(NOT_VERIFIED) ? "[" + each + "]" : each)
              .toList());
      known.put(
          "facts",
          PolicyCriteria.evidence(line, claim).toMap().entrySet().stream()
              .map(each -> PolicyCriteria.plain(each.getKey()) + ": " + each.getValue())
              .toList());
      put(known, "authorizationNumber", authorizationNumber(line, claim));
    }
    identity.apply(line).forEach((field, value) -> known.put(field, List.of(value)));
    return filled(template, new LetterFields(known));
  }

  /** The first letter that there is of those names. */
  private Template template(String... names) {
    for (String name : names) {
      String text = templates.apply(name);
      if (text != null) {
        return new Template(name, text);
      }
    }
    return new Template(USUAL, NO_TEMPLATE);
  }

  private static String shown(Criterion criterion) {
    String wanted = criterion.criterion().substring(0, 1).toUpperCase(Locale.ROOT)
        + criterion.criterion().substring(1);
    return switch (criterion.state()) {
      case MET -> wanted + ". On record: " + criterion.record() + ".";
      case NOT_MET ->
        "[" + wanted + ". The record does not meet this: " + criterion.record()
            + " Answer it from the record, or do not appeal]";
      case NOT_KNOWN -> "[" + wanted + ". Not documented: " + criterion.record() + "]";
    };
  }

  private static AppealLetter filled(Template template, LetterFields fields) {
    Set<String> gaps = new LinkedHashSet<>();
    Set<String> merged = new LinkedHashSet<>();
    String text = LetterFields.FIELD.matcher(template.text()).replaceAll(found -> {
      String field = found.group(1);
      gaps.addAll(fields.gaps(field));
      if (fields.isMergeField(field)) {
        merged.add(field);
      }
      String lines = fields.isList(field)
          ? "  - " + String.join("\n  - ", fields.lines(field))
          : String.join("\n", fields.lines(field));
      return Matcher.quoteReplacement(lines);
    });
    return new AppealLetter(
        template.name(),
        gaps.isEmpty() ? text : AppealLetter.DRAFT + "\n\n" + text,
        fields,
        List.copyOf(gaps),
        List.copyOf(merged));
  }

  private static @Nullable String authorizationNumber(WorkedLine line, Claim claim) {
    return claim.lines().stream()
        .filter(each -> line.match().claimLines().contains(each.number()))
        .map(each -> each.authorizationNumber())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(claim.authorizationNumber());
  }

  private static Map<String, List<String>> known(WorkedLine line, LocalDate today) {
    Remedy remedy = line.remedy();
    ServicePayment service = line.match().line();
    Map<String, List<String>> known = new LinkedHashMap<>();
    put(known, "today", today);
    put(known, "payer", Objects.requireNonNullElse(line.payerName(), line.payer()));
    put(known, "claimNumber", line.claimNumber());
    put(known, "payerControlNumber", line.payerControlNumber());
    put(known, "code", service.code());
    put(known, "modifiers", String.join(" ", service.modifiers()));
    put(known, "serviceDate", service.serviceDate());
    put(known, "remitDate", line.remitDate());
    put(known, "denialCode", remedy.code());
    put(known, "remarks", String.join(" ", line.remarks()));
    put(known, "charge", money(service.charge()));
    put(known, "amount", money(remedy.amount()));
    put(known, "level", remedy.appealLevel() == null ? "review" : remedy.appealLevel());
    put(known, "why", remedy.why());
    put(known, "deadline", remedy.deadline().safe());
    put(known, "deadlineRule", remedy.deadline().rule());
    put(known, "sendTo", remedy.sendTo());
    known.put("enclosures", remedy.enclosures());
    return known;
  }

  private static void put(Map<String, List<String>> known, String name, @Nullable Object value) {
    if (value != null) {
      known.put(name, List.of(value instanceof LocalDate day ? DAY.format(day) : value.toString()));
    }
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.US, "%,.2f", amount);
  }
}
