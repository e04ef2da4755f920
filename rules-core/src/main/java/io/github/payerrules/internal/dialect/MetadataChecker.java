package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.RuleSource;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.rule.Template;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.TaskKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks up what the annotations of a rule say, its own and those that its file shares. */
final class MetadataChecker {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CARC = Pattern.compile("(CO|PR|OA|PI)-([A-Z]?\\d{1,3})");
  private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
  private static final Pattern RARC = Pattern.compile("(MA?|N)\\d{1,3}");
  private static final Pattern RULE_FILE = Pattern.compile("[^/]+(/[^/]+)+\\.drl");
  private static final Set<String> MARKS = Set.of("V", "S", "M");
  private static final Set<String> RETIRED = Set.of("15", "165");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final RuleSource rule;
  private final Annotations annotations;
  private final TemplateParser templates;
  private final Known known;
  private final Problems problems;

  MetadataChecker(
      RuleSource rule,
      Annotations annotations,
      TemplateParser templates,
      Known known,
      Problems problems) {
    this.rule = rule;
    this.annotations = annotations;
    this.templates = templates;
    this.known = known;
    this.problems = problems;
  }

  Metadata check() {
    String[] carc = carc();
    return new Metadata(
        id(),
        template("citation"),
        template("message"),
        template("fix"),
        inEffect(),
        mark(),
        value("seenIn"),
        unverified(),
        carc[0],
        patientWith(),
        carc[1],
        rarcs(),
        cause(carc[1]),
        sameReasonAs(),
        task());
  }

  private String value(String name) {
    return annotations.value(name);
  }

  /** The line that a value is on, which may be one of the file's Defaults. */
  private int line(String name) {
    return annotations.line(name, rule.line());
  }

  /** The line on which the rule goes wrong together with another value of its own. */
  private int ownLine(String name) {
    return annotations.isShared(name) ? rule.line() : line(name);
  }

  private Template template(String name) {
    return templates.parse(
        value(name), line(name), annotations.isShared(name) ? rule.title() : null);
  }

  private String id() {
    String id = value("id");
    if (!id.isBlank() && !ID.matcher(id).matches()) {
      problems.add(
          line("id"),
          "@id( " + Token.quoted(id) + " ) is not a valid id",
          "Use lowercase letters, digits and hyphens, such as esi-sessions-per-12-months.");
    }
    return id;
  }

  private InEffect inEffect() {
    LocalDate from = value("effective").equals("unknown") ? null : date("effective");
    if (value("effective").equals("unknown") && unverified() == null) {
      problems.add(
          ownLine("effective"),
          "the rule has no start date and is not marked @unverified",
          "Give the policy date, or add @unverified( \"no source gives the first date\" ).");
    }
    LocalDate until = annotations.has("until") ? date("until") : null;
    if (from != null && until != null && until.isBefore(from)) {
      problems.add(
          ownLine("until"),
          "@until is before @effective",
          "@until is the last date of service on which the rule applies.");
    }
    return new InEffect(from, until);
  }

  private @Nullable LocalDate date(String name) {
    String value = value(name);
    if (value.isBlank()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value);
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        problems.add(
            line(name),
            "@" + name + "( " + Token.quoted(value) + " ) has an impossible year",
            "Years go from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
      }
      return date;
    } catch (DateTimeException notADate) {
      problems.add(
          line(name),
          "@" + name + "( " + Token.quoted(value) + " ) is not a date",
          name.equals("effective")
              ? "Write year-month-day, such as 2024-01-31, or \"unknown\"."
              : "Write year-month-day, such as 2024-12-31.");
      return null;
    }
  }

  private @Nullable String unverified() {
    return annotations.has("unverified") ? value("unverified") : null;
  }

  private @Nullable Mark mark() {
    String letter = value("mark");
    if (letter.isBlank()) {
      return null;
    }
    if (!MARKS.contains(letter)) {
      problems.add(
          line("mark"),
          "@mark( " + Token.quoted(letter) + " ) is not a mark",
          "Write V (seen in the payer's or CMS's own document), S (a secondary source) or M (from"
              + " memory).");
      return null;
    }
    if (letter.equals("V") && unverified() != null) {
      problems.add(
          ownLine("mark"),
          "the rule is marked V and @unverified",
          "Write S or M, or remove @unverified.");
    }
    return Mark.of(letter);
  }

  private String[] carc() {
    String value = value("carc");
    Matcher matcher = CARC.matcher(value);
    if (!matcher.matches()) {
      if (!value.isBlank()) {
        problems.add(
            line("carc"),
            "@carc( " + Token.quoted(value) + " ) is not a group and reason code",
            "Write the group CO, PR, OA or PI, a hyphen and the code: CO-50.");
      }
      return new String[] {"", ""};
    }
    if (RETIRED.contains(matcher.group(2))) {
      problems.add(
          line("carc"),
          "reason code " + matcher.group(2) + " was retired on 2018-05-01",
          matcher.group(2).equals("15")
              ? "Payers no longer send it; use 197, 198, 284, 296 or 302."
              : "Payers no longer send it; use 287 or 288.");
    }
    return new String[] {matcher.group(1), matcher.group(2)};
  }

  private @Nullable String sameReasonAs() {
    String file = value("sameReasonAs");
    if (file.isBlank()) {
      return null;
    }
    if (!RULE_FILE.matcher(file).matches()) {
      problems.add(
          line("sameReasonAs"),
          "@sameReasonAs( " + Token.quoted(file) + " ) does not name a rule file",
          "Name the payer folder and the file: @sameReasonAs( \"ncci/bundling.drl\" ).");
    }
    return file;
  }

  private @Nullable String patientWith() {
    String modifier = value("patientWith");
    if (modifier.isBlank()) {
      return null;
    }
    if (!MODIFIER.matcher(modifier).matches()) {
      problems.add(
          line("patientWith"),
          Token.quoted(modifier) + " is not a modifier",
          "Name the modifier that makes the patient responsible for the charge: @patientWith( \"GA\" ).");
    }
    return modifier;
  }

  private @Nullable TaskKind task() {
    String word = value("task");
    if (word.isBlank()) {
      return null;
    }
    TaskKind kind = TaskKind.named(word).orElse(null);
    if (kind == null) {
      problems.add(
          line("task"),
          "unknown task kind " + Token.quoted(word),
          PatternChecker.didYouMean(
              word, Arrays.stream(TaskKind.values()).map(TaskKind::word).toList()));
    }
    return kind;
  }

  private List<String> rarcs() {
    List<String> rarcs = Arrays.stream(value("rarc").strip().split("[ ,]+"))
        .filter(code -> !code.isEmpty())
        .toList();
    for (String rarc : rarcs) {
      if (!RARC.matcher(rarc).matches()) {
        problems.add(
            line("rarc"),
            Token.quoted(rarc) + " is not a remark code",
            "Write remark codes such as N115, M25 or MA130.");
      }
    }
    return rarcs;
  }

  private RootCause cause(String carc) {
    @Nullable String name = value("cause");
    if (name.isBlank()) {
      name = known.causeOf(carc);
      if (name == null && !carc.isEmpty()) {
        problems.add(
            line("carc"),
            "reason code " + carc + " has no root cause in the table",
            "Check the code, or add @cause( \"...\" ).");
      }
    }
    for (RootCause cause : RootCause.values()) {
      if (cause.name().equals(name)) {
        return cause;
      }
    }
    if (name != null && annotations.has("cause")) {
      problems.add(
          line("cause"),
          "unknown root cause " + Token.quoted(name),
          PatternChecker.didYouMean(
              name, Arrays.stream(RootCause.values()).map(Enum::name).toList()));
    }
    return RootCause.CLAIM_DATA;
  }
}
