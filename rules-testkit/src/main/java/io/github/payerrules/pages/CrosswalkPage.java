package io.github.payerrules.pages;

import io.github.payerrules.crosswalk.CrosswalkAnswer;
import io.github.payerrules.crosswalk.CrosswalkRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of diagnoses and procedures that policies cover together.
 *
 * @param frame title, style and script
 * @param asked the code that was asked for
 * @param state the state that was asked for; {@code null} for none
 * @param date the date of service
 * @param answer what was found
 */
public record CrosswalkPage(
    Html.Frame frame,
    String asked,
    @Nullable String state,
    LocalDate date,
    CrosswalkAnswer answer) {

  /** The rows of one policy for one code. */
  record Group(CrosswalkRow first, List<CrosswalkRow> rows) {

    /** Its place on the page. */
    String anchor() {
      return Slug.of(first.payer() + "-" + first.code() + "-" + first.rule());
    }
  }

  /** The page in HTML. */
  public static String of(
      String asked, @Nullable String state, LocalDate date, CrosswalkAnswer answer) {
    return Html.page(
        "crosswalk.jte",
        new CrosswalkPage(Html.frame("Crosswalk of " + asked), asked, state, date, answer));
  }

  /** By payer, code and policy, in the order in which they were found. */
  List<Group> groups() {
    Map<List<String>, List<CrosswalkRow>> groups = answer.rows().stream()
        .collect(Collectors.groupingBy(
            row -> List.of(row.payer(), row.code(), row.policy(), row.rule()),
            LinkedHashMap::new,
            Collectors.toList()));
    return groups.values().stream().map(rows -> new Group(rows.get(0), rows)).toList();
  }
}
