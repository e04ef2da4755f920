package io.github.payerrules.testkit.change;

import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.testkit.rules.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a payer's tables, and of what its {@code payer.yaml} says. */
final class TableComparison {

  /** Who says it and how sure that is decides no claim. */
  private static final Set<String> REMARKS = Set.of("mark", "source", "title", "citation");

  private static final int SHOWN = 8;

  private record ListKey(String file, String table, String list) {}

  private static final class Changed {
    private final Set<String> added = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();
  }

  private final List<TableDifference> differences = new ArrayList<>();

  private TableComparison() {}

  static List<TableDifference> of(
      List<TableRow> before, List<TableRow> after, PayerInfo was, PayerInfo is) {
    TableComparison comparison = new TableComparison();
    comparison.rows(before, after);
    comparison.terms(was, is);
    return comparison.differences;
  }

  private void rows(List<TableRow> before, List<TableRow> after) {
    if (contents(before).equals(contents(after))) {
      return;
    }
    Map<String, Integer> count = new HashMap<>();
    after.forEach(row -> count.merge(content(row), 1, Integer::sum));
    Map<ListKey, Changed> changes = new LinkedHashMap<>();
    for (TableRow row : before) {
      if (count.merge(content(row), -1, Integer::sum) < 0) {
        Changed changed = changes.computeIfAbsent(key(row), none -> new Changed());
        changed.removed.add(named(row));
        changed.codes.add(row.get("code"));
      }
    }
    Map<String, Integer> left = new HashMap<>();
    before.forEach(row -> left.merge(content(row), 1, Integer::sum));
    for (TableRow row : after) {
      if (left.merge(content(row), -1, Integer::sum) < 0) {
        Changed changed = changes.computeIfAbsent(key(row), none -> new Changed());
        changed.added.add(named(row));
        changed.codes.add(row.get("code"));
      }
    }
    changes.forEach(this::said);
  }

  private void said(ListKey key, Changed changed) {
    Set<String> both = new LinkedHashSet<>(changed.added);
    both.retainAll(changed.removed);
    changed.added.removeAll(both);
    changed.removed.removeAll(both);
    List<String> parts = new ArrayList<>();
    part(parts, changed.added, "added");
    part(parts, changed.removed, "removed");
    part(parts, both, "changed");
    // A row that names no code, such as one of a family, may concern any claim.
    Set<String> codes = changed.codes.contains("") ? Set.of() : changed.codes;
    differences.add(new TableDifference(
        key.file(),
        key.list().isEmpty() ? key.table() : key.list(),
        key.table() + (key.list().isEmpty() ? "" : " " + key.list()) + ": "
            + String.join(", ", parts),
        codes));
  }

  private static void part(List<String> parts, Set<String> rows, String what) {
    if (!rows.isEmpty()) {
      parts.add(rows.size()
          + " "
          + what
          + rows.stream().limit(SHOWN).collect(Collectors.joining(" ", " (", ""))
          + (rows.size() > SHOWN ? " ...)" : ")"));
    }
  }

  private static List<String> contents(List<TableRow> rows) {
    return rows.stream().map(TableComparison::content).toList();
  }

  private static ListKey key(TableRow row) {
    String list = row.get("list").isEmpty() ? row.get("procedure") : row.get("list");
    return new ListKey(row.file(), row.table(), list);
  }

  private static String named(TableRow row) {
    if (!row.get("code").isEmpty()) {
      return row.get("code");
    }
    return row.cells().entrySet().stream()
        .filter(cell -> !REMARKS.contains(cell.getKey()) && !cell.getValue().isEmpty())
        .map(Map.Entry::getValue)
        .limit(2)
        .collect(Collectors.joining("/"));
  }

  private static String content(TableRow row) {
    return row.file()
        + row.cells().entrySet().stream()
            .filter(cell -> !REMARKS.contains(cell.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\u0001", "\u0001", ""));
  }

  private void terms(PayerInfo was, PayerInfo is) {
    String file = is.payer() + "/payer.yaml";
    Map<String, String> before = said(was);
    Map<String, String> after = said(is);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String one = before.get(name);
      String other = after.get(name);
      if (!Objects.equals(one, other)) {
        differences.add(new TableDifference(
            file, name, name + ": " + orNone(one) + " becomes " + orNone(other), Set.of()));
      }
    }
  }

  private static String orNone(@Nullable String text) {
    return text == null ? "none" : text;
  }

  private static Map<String, String> said(PayerInfo info) {
    Map<String, String> said = new LinkedHashMap<>();
    for (PayerParameter parameter : info.parameters()) {
      said.merge(
          parameter.name(),
          parameter.value() + during(parameter.effective(), parameter.until()),
          (one, other) -> one + "; " + other);
    }
    for (PayerDeadline deadline : info.deadlines()) {
      String network = deadline.inNetwork() == null
          ? ""
          : deadline.inNetwork() ? ", in network" : ", out of network";
      said.merge(
          "deadline " + deadline.filing() + network,
          deadline.within() + during(deadline.effective(), deadline.until()),
          (one, other) -> one + "; " + other);
    }
    info.denials()
        .forEach(denial -> said.merge(
            "usual denial " + denial.group() + "-" + denial.carc(),
            denial.meaning(),
            (one, other) -> one + "; " + other));
    said.put("covered families", String.join(", ", info.covers()));
    said.put(
        "rules excepted",
        info.exceptions().stream()
            .map(PayerInfo.Except::rule)
            .sorted()
            .collect(Collectors.joining(", ")));
    return said;
  }

  private static String during(@Nullable Object from, @Nullable Object until) {
    return (from == null ? "" : " from " + from) + (until == null ? "" : " through " + until);
  }
}
