package io.github.payerrules.bench;

import io.github.payerrules.testkit.rules.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rule that a form asks for, with its cases. */
final class FormRule {

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
    changed.put(
        caseFile(),
        appended(drafts, caseFile(), new FormCases(form, id, outcome(), code, service).text()));
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
