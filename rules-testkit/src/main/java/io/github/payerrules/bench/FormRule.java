package io.github.payerrules.bench;

import io.github.payerrules.testkit.rules.TableRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rule that a form asks for, with a case in which it fires and a near miss, as drafts. */
final class FormRule {

  /** A diagnosis of which hardly any policy says that it covers a procedure, and another one. */
  private static final List<String> OTHER_DIAGNOSES = List.of("R52", "M79.18", "M54.50");

  private static final String NO_END = "9999-12-31";

  private final RuleForm form;
  private final List<TableRow> rows;
  private final LocalDate service;
  private final String code;
  private final boolean perRegion;
  private final String id;

  /**
   * The rule of a form.
   *
   * @param rows the rows of the payer's tables
   * @throws BenchException where the tables have no code of the procedure
   */
  FormRule(RuleForm form, List<TableRow> rows) {
    this.form = form;
    this.rows = rows;
    this.service = form.effective().plusMonths(6);
    this.code = codeOf(form.procedure());
    this.perRegion = rows.stream()
        .anyMatch(row -> row.table().equals("families")
            && row.get("procedure").equals(form.procedure())
            && row.get("session_by").contains("region"));
    this.id = slug(form.procedure()) + "-"
        + switch (form.kind()) {
          case FREQUENCY -> "sessions-per-" + form.months() + "-months";
          case BUNDLING -> "includes-" + slug(form.code());
          case AUTHORIZATION -> "authorization-missing";
          case DIAGNOSIS -> "diagnosis-covered";
        };
  }

  private String codeOf(String procedure) {
    String day = service.toString();
    return rows.stream()
        .filter(row -> row.table().equals("procedures"))
        .filter(
            row -> row.get("procedure").equals(procedure) && !row.get("add_on").equals("yes"))
        .filter(row -> row.get("effective").compareTo(day) <= 0)
        .filter(row -> day.compareTo(row.get("until").isEmpty() ? NO_END : row.get("until")) <= 0)
        // The diagnosis of the example is of the lumbar spine.
        .min(Comparator.comparing(row -> !row.get("region").startsWith("lumbar")))
        .map(row -> row.get("code"))
        .orElseThrow(() -> new BenchException("procedure: the tables have no code of " + procedure
            + " on " + day + "; put one into tables/procedures.csv first"));
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  String id() {
    return id;
  }

  /** The file of the rule. */
  String file() {
    return form.payer() + "/" + form.kind().file() + ".drl";
  }

  /** The file of its cases. */
  String caseFile() {
    return form.payer() + "/" + form.kind().file() + ".cases.yaml";
  }

  /** The changed files with their texts. */
  Map<String, String> in(Drafts drafts) {
    Map<String, String> changed = new LinkedHashMap<>();
    changed.put(file(), appended(drafts, file(), rule()));
    changed.put(caseFile(), appended(drafts, caseFile(), cases()));
    if (form.kind() == RuleForm.Kind.DIAGNOSIS) {
      String table = form.payer() + "/tables/diagnoses.csv";
      changed.put(table, withDiagnoses(drafts.has(table) ? drafts.text(table) : ""));
    }
    return changed;
  }

  private static String appended(Drafts drafts, String file, String more) {
    String text = drafts.has(file) ? drafts.text(file) : "";
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String gap = text.isBlank() ? "" : text.endsWith("\n") ? end : end + end;
    return text + gap + more.replace("\n", end);
  }

  private String rule() {
    List<String> lines = new ArrayList<>();
    lines.add("rule \"" + title() + "\"");
    lines.add(annotation("id", id));
    lines.add(annotation("citation", form.citation().strip()));
    lines.add(annotation("effective", form.effective().toString()));
    lines.add(
        onlyAdvises()
            ? annotation("unverified", "not yet seen in the policy itself")
            : annotation("mark", form.mark()));
    lines.add(annotation("carc", form.kind().carc()));
    lines.add(annotation("message", message()));
    lines.add(annotation("fix", fix()));
    lines.add("when");
    conditions().forEach(each -> lines.add("    " + each));
    lines.add("then");
    lines.add("    findings." + outcome() + "( "
        + (form.kind() == RuleForm.Kind.BUNDLING ? "part, line" : "line") + " );");
    lines.add("end");
    return String.join("\n", lines) + "\n";
  }

  private String outcome() {
    return onlyAdvises() ? "advise" : "deny";
  }

  private boolean onlyAdvises() {
    return form.mark().equals("M");
  }

  private static String annotation(String name, String value) {
    return "    @" + name + "( \"" + value + "\" )";
  }

  private String title() {
    String family = form.procedure();
    return switch (form.kind()) {
      case FREQUENCY ->
        family + ": no more than " + form.limit() + " sessions"
            + (perRegion ? " per spinal region" : "") + " in " + form.months() + " months";
      case BUNDLING -> family + ": " + form.code() + " is part of it";
      case AUTHORIZATION -> family + ": an authorization is on the claim or on file";
      case DIAGNOSIS -> family + ": a covered diagnosis is linked to the line";
    };
  }

  private String message() {
    return switch (form.kind()) {
      case FREQUENCY ->
        "This is " + form.procedure() + " session {recent.count}"
            + (perRegion ? " in the {line.region} region" : "") + " in " + form.months()
            + " months ({recent.dates}); the policy allows " + form.limit() + ".";
      case BUNDLING ->
        form.code() + " (line {part.number}) is part of {line.code} (line"
            + " {line.number}) and is not paid beside it.";
      case AUTHORIZATION ->
        "{line.code} needs authorization, and there is none: no number on the"
            + " claim and none on file.";
      case DIAGNOSIS -> "No diagnosis linked to {line.code} is on the covered list.";
    };
  }

  private String fix() {
    return switch (form.kind()) {
      case FREQUENCY ->
        "If it is not yet performed, not before {recent.nextAllowed(" + form.limit()
            + ")}. If it is, check region and dates.";
      case BUNDLING -> "Remove the line for " + form.code() + ".";
      case AUTHORIZATION ->
        "Ask for the authorization before the service, and put its number on the claim.";
      case DIAGNOSIS ->
        "Link the line to the documented diagnosis. Do not change the diagnosis"
            + " unless the record supports it.";
    };
  }

  private List<String> conditions() {
    String family = "line : Line( procedure == \"" + form.procedure() + "\"";
    return switch (form.kind()) {
      case FREQUENCY ->
        List.of(
            family + ",",
            "             recent : sessions" + (perRegion ? ".inSameRegion" : "")
                + ".inLastMonths( " + form.months() + " ),",
            "             recent.count > " + form.limit() + " )");
      case BUNDLING ->
        List.of(
            family + " )", "part : Line( code == \"" + form.code() + "\", sameVisitAs( line ) )");
      case AUTHORIZATION ->
        List.of(family + ", authorizationNumberOnClaim == false, authorizationOnFile == false )");
      case DIAGNOSIS -> List.of(family + ", hasDiagnosisIn( \"" + list() + "\" ) == false )");
    };
  }

  private String list() {
    return slug(form.procedure()) + "-covered";
  }

  private String cases() {
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
    lines.add("    - { " + outcome() + ": " + id
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

  /** The table of diagnoses with the covered ones, by the columns that it has. */
  private String withDiagnoses(String table) {
    String text = table.isBlank() ? "list,code,effective,until,mark,source\n" : table;
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> columns = text.lines()
        .filter(each -> !each.startsWith("#") && !each.isBlank())
        .findFirst()
        .map(header -> List.of(header.strip().split(",")))
        .orElse(List.of());
    Map<String, String> cells = Map.of(
        "list", list(),
        "effective", form.effective().toString(),
        "mark", form.mark(),
        "source", form.citation().strip().replace(",", ""));
    StringBuilder more = new StringBuilder(text.endsWith("\n") ? text : text + end);
    for (String diagnosis : form.diagnoses()) {
      more.append(String.join(
              ",",
              columns.stream()
                  .map(String::strip)
                  .map(column -> column.equals("code")
                      ? diagnosis
                      : Objects.requireNonNullElse(cells.get(column), ""))
                  .toList()))
          .append(end);
    }
    return more.toString();
  }
}
