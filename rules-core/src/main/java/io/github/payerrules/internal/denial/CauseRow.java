package io.github.payerrules.internal.denial;

import io.github.payerrules.remittance.Actor;
import io.github.payerrules.remittance.DenialKind;
import io.github.payerrules.review.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of causes.csv: what an adjustment means. */
record CauseRow(
    SheetRow row,
    Condition when,
    DenialKind kind,
    String category,
    String detail,
    String rootCause,
    String play,
    @Nullable Actor actor,
    List<Actor> otherActors,
    @Nullable Boolean appealable) {

  /** How much of it the patient owes, as the column patient says. */
  enum Patient {
    NOTHING,
    SHARE,
    AMOUNT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static CauseRow read(SheetRow row, DenialTables tables, List<Problem> problems) {
    String cause = row.get("cause");
    int slash = cause.indexOf('/');
    String category = slash < 0 ? cause : cause.substring(0, slash);
    if (!tables.isCategory(category)) {
      problems.add(new Problem(
          row.file(),
          row.line(),
          null,
          "unknown category \"" + category + "\"",
          "Use one of categories.csv."));
    }
    List<DenialKind> kind =
        Cells.words(row, "kind", DenialKind.values(), DenialKind::word, problems);
    Cells.words(row, "patient", Patient.values(), Patient::word, problems);
    List<Actor> actor = Cells.actors(row, "actor", problems);
    Cells.words(row, "appealable", new String[] {"yes", "no"}, each -> each, problems);
    String root = row.get("root");
    DenialKind first = kind.isEmpty() ? DenialKind.NO : kind.get(0);
    return new CauseRow(
        row,
        Condition.read(row, tables, problems),
        first,
        category,
        slash < 0 ? "" : cause.substring(slash + 1),
        !root.isEmpty() ? root : first == DenialKind.NO ? "NONE" : tables.rootCause(category),
        row.get("play"),
        actor.isEmpty() ? null : actor.get(0),
        Cells.actors(row, "other_actors", problems),
        row.get("appealable").isEmpty() ? null : row.get("appealable").equals("yes"));
  }

  Patient patient() {
    String cell = row.get("patient");
    return cell.isEmpty() ? Patient.NOTHING : Patient.valueOf(cell.toUpperCase(Locale.ROOT));
  }

  /**
   * Whether the row speaks of an adjustment of a line.
   *
   * @param ofLine the payer of the line and its kinds
   */
  boolean isFor(List<String> ofLine, String group, String carc, AskedLine line) {
    List<String> payers = row.alternatives("payer");
    List<String> remarks = row.alternatives("rarc");
    return (payers.isEmpty() || payers.stream().anyMatch(ofLine::contains))
        && row.admits("group", group)
        && (row.get("carc").equals("*") || row.alternatives("carc").contains(carc))
        && (remarks.isEmpty() || remarks.stream().anyMatch(line::hasRemark))
        && row.inEffect(line.denial().remitDate())
        && when.holds(line);
  }
}
