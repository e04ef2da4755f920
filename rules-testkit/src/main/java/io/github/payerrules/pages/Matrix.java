package io.github.payerrules.pages;

import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where there are rules: payers by procedure families by policy areas.
 *
 * @param categories the policy areas, sorted
 * @param rows the procedure families, then other codes and any procedure where rules speak of them
 * @param cells by payer, row and policy area, and under the area "" all areas together; none where
 *     there is nothing
 */
record Matrix(List<String> categories, List<Row> rows, Map<Place, Cell> cells) {

  /** Rules of codes without a family. */
  static final String CODES = "other codes";

  /** Rules that name no procedure. */
  static final String ANY = "any procedure";

  private static final Cell NOTHING = new Cell(0, 0, Doubt.UNVERIFIED);

  /**
   * A row.
   *
   * @param name as rules name the family
   * @param title what it is called; empty where nothing says
   */
  record Row(String name, String title) {}

  /** A place in it. */
  record Place(String payer, String row, String category) {}

  /**
   * What makes a rule doubtful.
   *
   * @param of whether a rule is
   * @param words what is said of such rules
   * @param one whether a place counts as doubtful for one such rule, or only where all are
   */
  record Doubt(Predicate<RuleInfo> of, String words, boolean one) {

    static final Doubt UNVERIFIED = new Doubt(rule -> !rule.verified(), "not verified", false);
  }

  /**
   * What is in a place.
   *
   * @param rules how many rules
   * @param doubtful how many of them are doubtful
   */
  record Cell(int rules, int doubtful, Doubt doubt) {

    boolean none() {
      return rules == 0;
    }

    boolean isDoubtful() {
      return rules > 0 && (doubt.one() ? doubtful > 0 : doubtful == rules);
    }

    private Cell and(RuleInfo rule) {
      return new Cell(rules + 1, doubtful + (doubt.of().test(rule) ? 1 : 0), doubt);
    }

    /** The class of its picture. */
    String shade() {
      return isDoubtful() ? "doubtful" : rules < 3 ? "d1" : rules < 8 ? "d2" : "d3";
    }

    /** What stands in it. */
    String text() {
      return !isDoubtful() ? String.valueOf(rules) : doubt.one() ? rules + "!" : rules + "?";
    }

    /** In words, for those who do not see it. */
    String words() {
      if (none()) {
        return "no rule";
      }
      return Words.count(rules, "rule")
          + (doubtful == 0
              ? ""
              : doubtful == rules ? ", " + doubt.words() : ", " + doubtful + " " + doubt.words());
    }
  }

  static Matrix of(List<PayerInfo> payers, Doubt doubt) {
    Map<Place, Cell> cells = new HashMap<>();
    TreeSet<String> categories = new TreeSet<>();
    TreeMap<String, String> families = new TreeMap<>();
    TreeSet<String> others = new TreeSet<>();
    for (PayerInfo payer : payers) {
      payer
          .families()
          .forEach(family -> families.merge(
              family.name(), family.title(), (one, other) -> one.isEmpty() ? other : one));
      for (RuleInfo rule : payer.rules()) {
        categories.add(rule.category());
        for (String row : rows(rule)) {
          for (String category : List.of(rule.category(), "")) {
            cells.merge(
                new Place(payer.payer(), row, category),
                new Cell(0, 0, doubt).and(rule),
                (before, one) -> before.and(rule));
          }
          if (!families.containsKey(row)) {
            others.add(row);
          }
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    families.forEach((name, title) -> rows.add(new Row(name, title)));
    Stream.of(CODES, ANY).filter(others::contains).forEach(name -> rows.add(new Row(name, "")));
    return new Matrix(List.copyOf(categories), rows, cells);
  }

  /** The rows to which a rule belongs. */
  static List<String> rows(RuleInfo rule) {
    return rows(rule.families(), rule.codes());
  }

  static List<String> rows(List<String> families, List<String> codes) {
    return !families.isEmpty() ? families : List.of(codes.isEmpty() ? ANY : CODES);
  }

  Cell cell(String payer, Row row, String category) {
    return cells.getOrDefault(new Place(payer, row.name(), category), NOTHING);
  }
}
