package io.github.payerrules.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.bench.BenchException;
import io.github.payerrules.bench.Evaluation;
import io.github.payerrules.bench.RuleForm;
import io.github.payerrules.bench.Workspace;
import io.github.payerrules.testkit.change.PayerDifference;
import io.github.payerrules.testkit.change.RuleDifference;
import io.github.payerrules.testkit.impact.ImpactReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the page can ask the bench to do. Thread-safe. */
final class BenchApi {

  private static final int SHOWN_CLAIMS = 100;

  private final Workspace bench;
  private final Map<String, Function<JsonNode, Object>> calls;

  BenchApi(Workspace bench) {
    this.bench = bench;
    this.calls = Map.ofEntries(
        Map.entry("state", this::state),
        Map.entry("open", this::open),
        Map.entry("edit", this::edit),
        Map.entry("lint", given -> bench.lint(text(given, "file"))),
        Map.entry("evaluate", this::evaluate),
        Map.entry("complete", this::complete),
        Map.entry("save", this::save),
        Map.entry("undo", this::undo),
        Map.entry("compare", this::compare),
        Map.entry("families", given -> bench.families(text(given, "payer"))),
        Map.entry("add", this::add),
        Map.entry("confirm", this::confirm),
        Map.entry("why", this::why));
  }

  boolean has(String name) {
    return calls.containsKey(name);
  }

  /**
   * Does what is asked.
   *
   * @throws BenchException with why it cannot be done
   */
  Object call(String name, JsonNode given) {
    Function<JsonNode, Object> call = calls.get(name);
    if (call == null || !given.isObject()) {
      throw new BenchException("a call has a JSON object");
    }
    return call.apply(given);
  }

  private static String text(JsonNode given, String field) {
    JsonNode value = given.path(field);
    if (!value.isTextual()) {
      throw new BenchException(field + " is missing");
    }
    return value.asText();
  }

  private static @Nullable String textOrNull(JsonNode given, String field) {
    String text = given.path(field).asText("");
    return text.isEmpty() ? null : text;
  }

  private Object state(JsonNode given) {
    bench.refresh();
    return state();
  }

  private ObjectNode state() {
    ObjectNode state = Json.object()
        .put("today", bench.today().toString())
        .put("claims", bench.claims())
        .put("unreadable", bench.unreadableClaims())
        .put("undo", bench.undoable());
    Json.with(state, "files", bench.files());
    return Json.with(state, "unsaved", bench.unsaved());
  }

  private Object open(JsonNode given) {
    String file = text(given, "file");
    return Json.object().put("file", file).put("text", bench.text(file));
  }

  private Object edit(JsonNode given) {
    bench.edit(text(given, "file"), text(given, "text"));
    return state();
  }

  private Object complete(JsonNode given) {
    return bench.complete(
        text(given, "file"), text(given, "text"), given.path("offset").asInt());
  }

  private Object save(JsonNode given) {
    List<String> saved = List.copyOf(bench.save());
    return Json.with(state(), "saved", saved);
  }

  private Object undo(JsonNode given) {
    String undone = bench.undo();
    return state().put("undone", undone);
  }

  private Object compare(JsonNode given) {
    bench.compareFromHere();
    return state();
  }

  private Object add(JsonNode given) {
    String file = bench.add(RuleForm.of(name -> given.path(name).asText("").strip()));
    return state().put("file", file);
  }

  private Object confirm(JsonNode given) {
    bench.confirm(text(given, "file"), text(given, "case"));
    return state();
  }

  private Object why(JsonNode given) {
    String rule = textOrNull(given, "rule");
    return given.path("position").isInt()
        ? List.of(bench.why(text(given, "file"), given.path("position").asInt(), rule))
        : bench.why(text(given, "text"), given.path("payer").asText(""), rule);
  }

  private Object evaluate(JsonNode given) {
    Evaluation evaluation = bench.evaluate(text(given, "file"));
    ObjectNode answer = Json.object()
        .put("failed", evaluation.count(Evaluation.State.FAILED))
        .put("drafts", evaluation.count(Evaluation.State.DRAFT))
        .put("passed", evaluation.count(Evaluation.State.PASSED))
        .put("claims", evaluation.claims());
    Json.with(answer, "payers", evaluation.payers());
    Json.with(answer, "broken", evaluation.broken());
    Json.with(answer, "suites", evaluation.suites());
    ImpactReport impact = evaluation.impact();
    return impact == null ? answer : Json.with(answer, "impact", impact(impact));
  }

  private static ObjectNode impact(ImpactReport report) {
    ObjectNode impact =
        Json.object().put("claims", report.claims()).put("concerned", report.concerned());
    Json.with(impact, "differences", differences(report.differences()));
    Json.with(impact, "all", report.all());
    Json.with(impact, "byRule", report.byRule());
    return Json.with(
        impact, "changes", report.changes().stream().limit(SHOWN_CLAIMS).toList());
  }

  /** What changed in meaning, a line each. */
  private static List<String> differences(List<PayerDifference> payers) {
    List<String> lines = new ArrayList<>();
    for (PayerDifference payer : payers) {
      for (RuleDifference rule : payer.rules()) {
        lines.add(rule.rule() + ": " + String.join("; ", rule.changes()));
      }
      payer
          .tables()
          .forEach(table -> lines.add(table.file() + ": " + table.what() + " " + table.change()));
    }
    return lines.stream().distinct().toList();
  }
}
