package io.github.payerrules.worklist;

import io.github.payerrules.denials.Csv;
import io.github.payerrules.review.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a row of a table.
 *
 * @param cells a cell for each column of the header: text, a {@link BigDecimal}, a
 *     {@link LocalDate}, or {@code null} for an empty one
 */
record WorklistRow(List<@Nullable Object> cells) {

  static final List<String> HEADER = List.of(
      "claim",
      "payer",
      "provider",
      "date of service",
      "codes",
      "at risk",
      "send by",
      "next",
      "who",
      "verdict",
      "rules",
      "problem",
      "to do");

  static WorklistRow of(WorkItem item) {
    return new WorklistRow(Collections.unmodifiableList(Arrays.<@Nullable Object>asList(
        item.claim(),
        item.payer(),
        item.provider(),
        item.serviceDate(),
        String.join(" ", item.codes()),
        item.atRisk(),
        item.sendBy(),
        item.step().words(),
        item.by().word(),
        item.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        String.join(" ", item.findings().stream().map(Finding::rule).distinct().toList()),
        item.problem(),
        item.toDo())));
  }

  /** The cells for a table in text. */
  List<String> texts() {
    return cells.stream()
        .map(cell -> cell instanceof BigDecimal amount ? amount.toPlainString() : Csv.cell(cell))
        .toList();
  }
}
