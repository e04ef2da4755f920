package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.testkit.rules.RuleLayout.Element;
import io.github.payerrules.testkit.rules.RuleLayout.PatternLayout;
import io.github.payerrules.testkit.rules.RuleLayout.Piece;
import io.github.payerrules.testkit.rules.RuleLayout.PieceKind;
import io.github.payerrules.testkit.rules.Variant.Kind;
import io.github.payerrules.vocabulary.Sessions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes of a rule's text that an analyst could make by mistake. Some do not make a rule, and
 * some mean the same as others: the caller sorts those out.
 */
final class Changes {

  static final String LEFT_OUT = "(left out)";

  private static final Map<String, String> BOUNDARIES =
      Map.of(">", ">=", ">=", ">", "<", "<=", "<=", "<");
  private static final Map<String, String> OPPOSITES =
      Map.of("==", "!=", "!=", "==", ">", "<", ">=", "<=", "<", ">", "<=", ">=");
  private static final Map<String, String> WEAKER = Map.of("deny", "review", "review", "advise");

  private final String file;
  private final RuleLayout rule;
  private final List<RuleChange> changes = new ArrayList<>();

  Changes(String file, RuleLayout rule) {
    this.file = file;
    this.rule = rule;
  }

  List<RuleChange> all() {
    int condition = 0;
    for (PatternLayout pattern : rule.patterns()) {
      if (!pattern.named()) {
        add(
            Kind.LEFT_OUT,
            condition,
            pattern.start(),
            pattern.end(),
            "",
            pattern.start(),
            pattern.end());
      }
      for (int i = 0; i < pattern.elements().size(); i++) {
        Element element = pattern.elements().get(i);
        int number = element.binds() ? -1 : condition++;
        if (element.knows()) {
          askToo(element, pattern.elements().get(i + 1), number);
          continue;
        }
        if (!element.binds()) {
          leaveOut(pattern, i, number);
          compare(element, number);
        }
        path(element, number);
      }
    }
    outcome();
    changes.addAll(new AnnotationChanges(file, rule).all());
    return changes;
  }

  private void leaveOut(PatternLayout pattern, int index, int number) {
    List<Element> elements = pattern.elements();
    Element element = elements.get(index);
    boolean known = index > 0 && elements.get(index - 1).knows();
    int first = known ? index - 1 : index;
    int start = elements.get(first).start();
    boolean last = index == elements.size() - 1;
    int from = last && first > 0 ? elements.get(first - 1).end() : start;
    int to = last ? element.end() : elements.get(index + 1).start();
    within(
        Kind.LEFT_OUT,
        oneLine(start, element.end()) + " -> " + LEFT_OUT,
        number,
        rule.text(file, from, to, ""));
  }

  /** Without {@code known.}, the condition asks for what is not known. */
  private void askToo(Element known, Element condition, int number) {
    within(
        Kind.LEFT_OUT,
        oneLine(known.start(), condition.end()) + " -> "
            + oneLine(condition.start(), condition.end()),
        number,
        rule.text(file, known.start(), condition.start(), ""));
  }

  private void compare(Element element, int number) {
    List<Piece> pieces = element.pieces();
    int at = operator(pieces);
    if (at < 0) {
      addIn(Kind.TURNED, element, number, element.end(), element.end(), " == false");
      return;
    }
    Piece operator = pieces.get(at);
    Piece value = pieces.get(pieces.size() - 1);
    String boundary = BOUNDARIES.get(operator.text());
    if (boundary != null) {
      addIn(Kind.BOUNDARY, element, number, operator.start(), operator.end(), boundary);
    }
    boolean yesOrNo = value.is("true") || value.is("false");
    if (yesOrNo) {
      addIn(
          Kind.TURNED,
          element,
          number,
          value.start(),
          value.end(),
          value.is("true") ? "false" : "true");
    } else {
      String opposite = OPPOSITES.get(operator.text());
      addIn(
          Kind.TURNED, element, number, operator.start(), operator.end(), String.valueOf(opposite));
    }
    if (value.kind() == PieceKind.NUMBER && pieces.size() == at + 2) {
      numbers(Kind.LIMIT, element, number, value);
    }
  }

  private static int operator(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).kind() == PieceKind.OTHER
          && OPPOSITES.containsKey(pieces.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  private void numbers(Kind kind, Element element, int number, Piece value) {
    int limit = Integer.parseInt(value.text());
    addIn(kind, element, number, value.start(), value.end(), String.valueOf(limit + 1));
    if (limit > 0) {
      addIn(kind, element, number, value.start(), value.end(), String.valueOf(limit - 1));
    }
  }

  /** Changes of the words that lead to a value, and of what they are given. */
  private void path(Element element, int number) {
    List<Piece> pieces = element.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int end = i + 1 < pieces.size() && pieces.get(i + 1).is("(") ? closing(pieces, i + 1) : i;
      if (i > 0 && pieces.get(i - 1).is(".") && narrows(piece)) {
        addIn(
            Kind.IGNORED,
            element,
            number,
            pieces.get(i - 1).start(),
            pieces.get(end).end(),
            "");
      }
      Optional<ChronoUnit> span = span(piece);
      if (span.equals(Optional.of(ChronoUnit.MONTHS)) && end == i + 3) {
        months(
            element, number, piece.start(), pieces.get(i + 2), pieces.get(end).end());
      } else if (span.equals(Optional.of(ChronoUnit.YEARS))) {
        addIn(
            Kind.WINDOW,
            element,
            number,
            piece.start(),
            piece.end(),
            wordFor(ChronoUnit.MONTHS) + "( 12 )");
      } else if (end == i + 3 && pieces.get(i + 2).kind() == PieceKind.NUMBER) {
        Kind kind = span.isPresent() ? Kind.WINDOW : Kind.LIMIT;
        numbers(kind, element, number, pieces.get(i + 2));
      }
    }
  }

  private void months(Element element, int number, int start, Piece value, int end) {
    numbers(Kind.WINDOW, element, number, value);
    int months = Integer.parseInt(value.text());
    int longest = 0;
    int shortest = Integer.MAX_VALUE;
    for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      int days = (int) ChronoUnit.DAYS.between(day.minusMonths(months), day);
      longest = Math.max(longest, days);
      shortest = Math.min(shortest, days);
    }
    String inDays = wordFor(ChronoUnit.DAYS);
    addIn(Kind.WINDOW, element, number, start, end, inDays + "( " + (longest + 1) + " )");
    addIn(Kind.WINDOW, element, number, start, end, inDays + "( " + (shortest - 1) + " )");
    if (months == 12) {
      addIn(Kind.WINDOW, element, number, start, end, wordFor(ChronoUnit.YEARS));
    }
  }

  /** The unit of the stretch of time that the word takes, if it is such a word. */
  private static Optional<ChronoUnit> span(Piece piece) {
    Word word = Vocabulary.find(Sessions.class, piece.text());
    return word == null ? Optional.empty() : word.spans();
  }

  /** The word that takes a stretch of time in that unit. */
  private static String wordFor(ChronoUnit unit) {
    return Vocabulary.words(Sessions.class).values().stream()
        .filter(word -> word.spans().equals(Optional.of(unit)))
        .map(Word::name)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the word only narrows the sessions that the words before it chose. */
  private static boolean narrows(Piece piece) {
    Word word = Vocabulary.find(Sessions.class, piece.text());
    return word != null && word.type() == Sessions.class;
  }

  private static int closing(List<Piece> pieces, int open) {
    int depth = 0;
    for (int i = open; i < pieces.size(); i++) {
      depth += pieces.get(i).is("(") ? 1 : pieces.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return pieces.size() - 1;
  }

  private void outcome() {
    String weaker = WEAKER.get(rule.outcome().text());
    if (weaker != null) {
      within(
          Kind.OUTCOME,
          rule.outcome().text() + " -> " + weaker,
          -1,
          rule.text(file, rule.outcome().start(), rule.outcome().end(), weaker));
    }
  }

  private void addIn(Kind kind, Element element, int number, int from, int to, String with) {
    int start = element.binds() ? element.pieces().get(2).start() : element.start();
    add(kind, number, from, to, with, start, element.end());
  }

  /** A change of a piece of the text, shown with the text around it. */
  private void add(
      Kind kind, int number, int from, int to, String with, int shownFrom, int shownTo) {
    String before = oneLine(shownFrom, shownTo);
    String after = spaced(file.substring(shownFrom, from) + with + file.substring(to, shownTo));
    within(
        kind,
        before + " -> " + (after.isEmpty() ? LEFT_OUT : after),
        number,
        rule.text(file, from, to, with));
  }

  private void within(Kind kind, String change, int number, String changed) {
    changes.add(RuleChange.within(kind, change, number, rule.line(), rule.text(file), changed));
  }

  private String oneLine(int from, int to) {
    return spaced(file.substring(from, to));
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
