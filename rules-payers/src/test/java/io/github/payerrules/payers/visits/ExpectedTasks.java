package io.github.payerrules.payers.visits;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a case expects of a verification: what must be raised, and what would be a false alarm. */
final class ExpectedTasks {

  private ExpectedTasks() {}

  static List<String> differences(JsonNode expect, Verification verification) {
    List<String> differences = new ArrayList<>();
    for (JsonNode must : expect.path("must")) {
      addMissing(must, verification, differences);
    }
    for (JsonNode mustNot : expect.path("must_not")) {
      verification.tasks().stream()
          .filter(task -> task.kind().word().equals(mustNot.asText()))
          .forEach(task -> differences.add("false alarm " + told(task)));
    }
    return differences;
  }

  private static void addMissing(
      JsonNode must, Verification verification, List<String> differences) {
    Integer line = must.path("line").isInt() ? must.path("line").intValue() : null;
    Task task = verification.tasks().stream()
        .filter(it -> it.kind().word().equals(must.path("kind").asText()))
        .filter(it -> Objects.equals(it.line(), line))
        .findFirst()
        .orElse(null);
    if (task == null) {
      differences.add("nothing raised for " + must + ", but " + verification.kinds());
      return;
    }
    if (must.has("date") && !must.path("date").asText().equals(String.valueOf(task.date()))) {
      differences.add("date " + task.date() + " of " + told(task) + ", not " + must.path("date"));
    }
    for (JsonNode fact : must.path("facts")) {
      if (!task.facts().contains(fact.asText())) {
        differences.add("not asked for " + fact + ", but for " + task.facts());
      }
    }
  }

  private static String told(Task task) {
    return task.kind().word() + " on line " + task.line() + ": " + task.message();
  }
}
