package io.github.payerrules.internal.book;

import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.internal.tables.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule book was made of.
 *
 * @param texts the texts of the rule files by their names, such as {@code medicare/frequency.drl}
 * @param rows the rows of the tables by the folder that holds them, the payer's own folder first
 * @param known what the tables know
 */
public record BookSource(Map<String, String> texts, Map<String, List<Row>> rows, Known known) {

  public BookSource {
    texts = Map.copyOf(texts);
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }
}
