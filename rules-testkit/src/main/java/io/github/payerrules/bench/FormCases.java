package io.github.payerrules.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A case in which the rule of a form fires, and a near miss: drafts, until somebody has checked
 * them against the policy.
 *
 * @param id the rule's id
 * @param outcome what it finds, such as {@code deny}
 * @param code a code of the procedure
 * @param service the date of service
 */
record FormCases(RuleForm form, String id, String outcome, String code, LocalDate service) {

  /** Diagnoses of which hardly any policy says that they cover a procedure. */
  private static final List<String> OTHER_DIAGNOSES = List.of("R52", "M79.18", "M54.50");

  /** The cases as items of a case file. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("- case: \"" + id + ": it fires\"");
    lines.add(
        "  draft: true # remove this line once you have checked the answer against the policy");
    lines.add("  claim:");
    lines.add("    lines:");
    lines.add("      - " + line(1, code));
    if (form.kind() == RuleForm.Kind.BUNDLING) {
      lines.add("      - " + line(2, form.code()));
    }
    lines.addAll(earlier());
    if (form.kind() == RuleForm.Kind.AUTHORIZATION) {
      lines.add("    authorizations: []");
    }
    lines.add("  expect:");
    lines.add("    - { " + outcome + ": " + id
        + (form.kind() == RuleForm.Kind.BUNDLING ? ", lines: [2, 1] }" : ", line: 1 }"));
    lines.add("");
    lines.add("- case: \"" + id + ": a near miss\"");
    lines.add(
        "  draft: true # remove this line once you have checked the answer against the policy");
    lines.add("  like: \"" + id + ": it fires\"");
    lines.add("  change: { " + nearMiss() + " }");
    lines.add("  near: " + id);
    lines.add("  expect: none");
    return String.join("\n", lines) + "\n";
  }

  private String line(int number, String procedureCode) {
    String diagnosis = form.kind() == RuleForm.Kind.DIAGNOSIS ? notCovered() : "M54.16";
    return "{ number: " + number + ", code: \"" + procedureCode + "\", date: " + service
        + ", diagnoses: [" + diagnosis + "], placeOfService: \"11\" }";
  }

  private String notCovered() {
    return OTHER_DIAGNOSES.stream()
        .filter(each -> !form.diagnoses().contains(each))
        .findFirst()
        .orElseThrow(() -> new BenchException(
            "diagnoses: a list with R52, M79.18 and M54.50 covers what no example can be made of"));
  }

  /** As many sessions as are allowed, spread over the window, the oldest first. */
  private List<String> earlier() {
    if (form.kind() != RuleForm.Kind.FREQUENCY) {
      return List.of("    history: []");
    }
    List<String> lines = new ArrayList<>();
    lines.add("    history:");
    long days = ChronoUnit.DAYS.between(service.minusMonths(form.months()), service);
    long apart = days / (form.limit() + 1L);
    if (apart < 1) {
      throw new BenchException("limit: there are not as many days in the window");
    }
    for (int i = form.limit(); i >= 1; i--) {
      lines.add("      - { code: \"" + code + "\", date: " + service.minusDays(i * apart) + " }");
    }
    return lines;
  }

  private String nearMiss() {
    return switch (form.kind()) {
      case FREQUENCY -> "/history/0/date: " + service.minusMonths(form.months());
      case BUNDLING -> "/lines/1/date: " + service.plusDays(1);
      case AUTHORIZATION -> "/authorizationNumber: A1000000001";
      case DIAGNOSIS -> "\"/lines/0/diagnoses/0\": " + form.diagnoses().get(0);
    };
  }
}
