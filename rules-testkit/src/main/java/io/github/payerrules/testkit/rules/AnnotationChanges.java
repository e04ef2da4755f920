package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.testkit.rules.RuleLayout.Piece;
import io.github.payerrules.testkit.rules.Variant.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes of a rule's annotations that an analyst could make by mistake. */
final class AnnotationChanges {

  private final String file;
  private final RuleLayout rule;
  private final List<RuleChange> changes = new ArrayList<>();

  AnnotationChanges(String file, RuleLayout rule) {
    this.file = file;
    this.rule = rule;
  }

  List<RuleChange> all() {
    date("effective");
    date("until");
    reason();
    remarks();
    leaveOut("patientWith");
    return changes;
  }

  private void date(String annotation) {
    Piece value = rule.annotations().get(annotation);
    LocalDate date = value == null ? null : date(value);
    if (value == null || date == null) {
      return;
    }
    for (LocalDate other : List.of(date.minusDays(1), date.plusDays(1))) {
      annotation(Kind.DATE, annotation, value, other.toString());
    }
  }

  /** Another code of the same root cause, and another group: a rule states both as one. */
  private void reason() {
    Piece value = rule.annotations().get("carc");
    int hyphen = value == null ? -1 : value.text().indexOf('-');
    if (value == null || hyphen < 0) {
      return;
    }
    String group = value.text().substring(0, hyphen);
    String code = value.text().substring(hyphen + 1);
    annotation(Kind.CODES, "carc", value, group + "-" + Denials.shipped().neighbour(code));
    annotation(Kind.CODES, "carc", value, (group.equals("CO") ? "PR" : "CO") + "-" + code);
  }

  private void remarks() {
    Piece value = rule.annotations().get("rarc");
    List<String> codes = value == null ? List.of() : List.of(value.text().split("[ ,]+"));
    if (value == null || codes.size() == 1) {
      leaveOut("rarc");
      return;
    }
    for (String code : codes) {
      annotation(
          Kind.CODES,
          "rarc",
          value,
          codes.stream().filter(other -> !other.equals(code)).collect(Collectors.joining(" ")));
    }
  }

  private void annotation(Kind kind, String annotation, Piece value, String other) {
    String change = annotation + " " + value.text() + " -> " + other;
    if (rule.isShared(value)) {
      shared(kind, change, value, replaced(value, '"' + other + '"'), annotation, other);
    } else {
      within(kind, change, value.start(), value.end(), '"' + other + '"');
    }
  }

  private void leaveOut(String annotation) {
    Piece value = rule.annotations().get(annotation);
    if (value == null) {
      return;
    }
    String change = annotation + " " + value.text() + " -> " + Changes.LEFT_OUT;
    if (rule.isShared(value)) {
      shared(Kind.CODES, change, value, List.of(), annotation, "none");
    } else {
      within(
          Kind.CODES,
          change,
          file.lastIndexOf('@', value.start()),
          file.indexOf(')', value.end()) + 1,
          "");
    }
  }

  private void within(Kind kind, String change, int from, int to, String with) {
    changes.add(RuleChange.within(
        kind, change, -1, rule.line(), rule.text(file), rule.text(file, from, to, with)));
  }

  /** A change of what the file's rules share, for this rule alone: it states what differs. */
  private void shared(
      Kind kind, String change, Piece value, List<String> after, String annotation, String own) {
    changes.add(new RuleChange(
        kind,
        change,
        -1,
        RuleLayout.lineAt(file, value.start()),
        List.of(file.substring(lineStart(value), lineEnd(value))),
        after,
        rule.text(
            file, rule.titleEnd(), rule.titleEnd(), " @" + annotation + "( \"" + own + "\" )")));
  }

  /** The line of a value with something in its place. */
  private List<String> replaced(Piece value, String with) {
    return List.of(file.substring(lineStart(value), value.start())
        + with
        + file.substring(value.end(), lineEnd(value)));
  }

  private int lineStart(Piece value) {
    return file.lastIndexOf('\n', value.start()) + 1;
  }

  private int lineEnd(Piece value) {
    return file.indexOf('\n', value.end());
  }

  private static @Nullable LocalDate date(Piece value) {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeParseException unknown) {
      return null;
    }
  }
}
