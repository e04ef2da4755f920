package io.github.payerrules.bench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst fills in for a new rule. Immutable and thread-safe.
 *
 * @param kind what the rule is about
 * @param payer the payer's folder
 * @param procedure the procedure family, such as {@code ESI}
 * @param limit of a frequency rule how many sessions are allowed
 * @param months of a frequency rule in how many months
 * @param code of a bundling rule the code that is part of the procedure
 * @param diagnoses of a diagnosis rule the covered codes
 * @param citation the policy and the place in it
 * @param effective the first date of service
 * @param mark how sure it is: {@code V} (seen in the payer's own document), {@code S} (a secondary
 *     source) or {@code M} (from memory; such a rule only advises)
 */
public record RuleForm(
    Kind kind,
    String payer,
    String procedure,
    int limit,
    int months,
    String code,
    List<String> diagnoses,
    String citation,
    LocalDate effective,
    String mark) {

  private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,40}");
  private static final Pattern PROCEDURE_CODE = Pattern.compile("[A-Z0-9]{5}");
  private static final Pattern DIAGNOSIS =
      Pattern.compile("[A-TV-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
  private static final int MOST = 1000;

  /** The kinds of rules for which there is a form. */
  public enum Kind {
    FREQUENCY("frequency", "CO-151"),
    BUNDLING("bundling", "CO-97"),
    AUTHORIZATION("authorization", "CO-197"),
    DIAGNOSIS("medical-necessity", "CO-11");

    private final String file;
    private final String carc;

    Kind(String file, String carc) {
      this.file = file;
      this.carc = carc;
    }

    String file() {
      return file;
    }

    String carc() {
      return carc;
    }
  }

  /**
   * Checks what was filled in.
   *
   * @throws BenchException with the first field that is wrong, and what was expected
   */
  public RuleForm {
    diagnoses = List.copyOf(diagnoses);
    require(FOLDER.matcher(payer).matches(), "payer: choose a payer's folder");
    require(FAMILY.matcher(procedure).matches(), "procedure: choose a procedure family");
    require(
        !citation.isBlank() && citation.length() <= 200,
        "citation: name the policy and the section, such as Acme policy 12, section 3");
    require(
        citation.chars().noneMatch(each -> "\"\\{}".indexOf(each) >= 0 || each < ' '),
        "citation: leave out quotes, backslashes and braces");
    require(mark.matches("[VSM]"), "mark: V, S or M");
    if (kind == Kind.FREQUENCY) {
      require(limit >= 1 && limit <= 100, "limit: a number from 1 to 100");
      require(months >= 1 && months <= 60, "months: a number from 1 to 60");
    } else if (kind == Kind.BUNDLING) {
      require(
          PROCEDURE_CODE.matcher(code).matches(), "code: five letters or digits, such as 77003");
    } else if (kind == Kind.DIAGNOSIS) {
      require(
          !diagnoses.isEmpty() && diagnoses.size() <= MOST,
          "diagnoses: the covered codes, such as M54.16 M54.17");
      diagnoses.forEach(each -> require(
          DIAGNOSIS.matcher(each).matches(),
          "diagnoses: ICD-10-CM codes with their dot, such as M54.16; one of them is not"));
    }
  }

  /**
   * Reads the fields of a form as they were typed.
   *
   * @throws BenchException with the first field that is wrong, and what was expected
   */
  public static RuleForm of(Fields fields) {
    return new RuleForm(
        kind(fields.get("kind")),
        fields.get("payer"),
        fields.get("procedure"),
        number(fields.get("limit")),
        number(fields.get("months")),
        fields.get("code").toUpperCase(Locale.ROOT),
        Arrays.stream(fields.get("diagnoses").toUpperCase(Locale.ROOT).split("[\\s,;]+"))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList(),
        fields.get("citation"),
        date(fields.get("effective")),
        fields.get("mark"));
  }

  /** The fields of a form by their names; one that is not given is empty. */
  public interface Fields {
    String get(String name);
  }

  private static Kind kind(String text) {
    return Arrays.stream(Kind.values())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new BenchException("kind: frequency, bundling, authorization or diagnosis"));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static LocalDate date(@Nullable String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeParseException wrong) {
      throw new BenchException("effective: a date such as 2026-01-01");
    }
  }

  private static void require(boolean right, String message) {
    if (!right) {
      throw new BenchException(message);
    }
  }
}
