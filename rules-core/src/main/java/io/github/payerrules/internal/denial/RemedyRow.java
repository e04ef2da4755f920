package io.github.payerrules.internal.denial;

import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of remedies.csv: what a play comes to with a payer. */
record RemedyRow(
    SheetRow row,
    Condition when,
    Action action,
    @Nullable String level,
    List<Action> alternatives,
    Actor actor,
    List<Actor> otherActors) {

  /** Ends the name of a deadline that the other payer sets. */
  static final String OF_OTHER_PAYER = " of other payer";

  static RemedyRow read(SheetRow row, DenialTables tables, List<Problem> problems) {
    List<Action> action = Cells.actions(row, "action", problems);
    List<Actor> actor = Cells.actors(row, "actor", problems);
    for (String deadline : row.alternatives("deadline")) {
      checkDeadline(row, deadline.replace(OF_OTHER_PAYER, ""), tables, problems);
    }
    String level = row.get("level");
    return new RemedyRow(
        row,
        Condition.read(row, tables, problems),
        action.isEmpty() ? Action.NONE : action.get(0),
        level.isEmpty() ? null : level,
        Cells.actions(row, "alternatives", problems),
        actor.isEmpty() ? Actor.NONE : actor.get(0),
        Cells.actors(row, "other_actors", problems));
  }

  private static void checkDeadline(
      SheetRow row, String deadline, DenialTables tables, List<Problem> problems) {
    if (!deadline.equals("none") && !tables.deadlines().names().contains(deadline)) {
      problems.add(new Problem(
          row.file(),
          row.line(),
          null,
          "no deadline \"" + deadline + "\" in deadlines.csv",
          "Write none, or one of: " + String.join(", ", tables.deadlines().names()) + "."));
    }
  }

  boolean isFor(String play, String payer, AskedLine line) {
    return row.get("play").equals(play) && row.isOf(payer) && when.holds(line);
  }
}
