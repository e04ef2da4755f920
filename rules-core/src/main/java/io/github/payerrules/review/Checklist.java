package io.github.payerrules.review;

import io.github.payerrules.claim.EvidenceFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician is asked about one procedure of one visit, each thing once, in the order in
 * which a note tells it. Immutable.
 *
 * @param procedure the procedure in words, or its code; empty where the questions are about the
 *     claim as a whole
 * @param date the date of service; {@code null} where the questions are about the claim
 * @param lines the numbers of the lines concerned, sorted
 * @param items what is asked
 */
public record Checklist(
    String procedure, @Nullable LocalDate date, List<Integer> lines, List<Item> items) {

  public Checklist {
    lines = List.copyOf(lines);
    items = List.copyOf(items);
  }

  /**
   * One thing that is asked.
   *
   * @param fact its name in {@code evidence} of a claim, or a field of the claim
   * @param text the question
   * @param wants what the payer wants to see, a sentence for each rule that needs the fact
   * @param lines the numbers of the lines for which it is asked
   * @param rules the ids of the rules that need it
   */
  public record Item(
      String fact, String text, List<String> wants, List<Integer> lines, List<String> rules) {

    public Item {
      wants = List.copyOf(wants);
      lines = List.copyOf(lines);
      rules = List.copyOf(rules);
    }
  }

  /** The questions of a review by procedure and visit. */
  static List<Checklist> of(List<Question> questions) {
    Map<String, List<Question>> byProcedure = new LinkedHashMap<>();
    for (Question question : questions) {
      byProcedure
          .computeIfAbsent(question.date() + " " + question.procedure(), none -> new ArrayList<>())
          .add(question);
    }
    return byProcedure.values().stream().map(Checklist::ofOne).toList();
  }

  private static Checklist ofOne(List<Question> questions) {
    Map<String, List<Question>> byFact = new TreeMap<>(
        Comparator.comparingInt(Checklist::placeOfFact).thenComparing(Comparator.naturalOrder()));
    for (Question question : questions) {
      for (String fact : question.missing()) {
        byFact.computeIfAbsent(fact, none -> new ArrayList<>()).add(question);
      }
    }
    Question first = questions.get(0);
    return new Checklist(
        first.procedure(),
        first.date(),
        lines(questions),
        byFact.entrySet().stream()
            .map(one -> item(one.getKey(), one.getValue()))
            .toList());
  }

  private static int placeOfFact(String fact) {
    return EvidenceFact.named(fact).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
  }

  private static Item item(String fact, List<Question> questions) {
    return new Item(
        fact,
        EvidenceFact.named(fact)
            .map(EvidenceFact::question)
            .or(() -> questions.stream()
                .filter(question -> question.missing().size() == 1)
                .map(Question::text)
                .findFirst())
            .orElse("What is the " + fact + "?"),
        questions.stream()
            .map(Question::wants)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList(),
        lines(questions),
        questions.stream().map(Question::rule).distinct().toList());
  }

  private static List<Integer> lines(List<Question> questions) {
    TreeSet<Integer> lines = new TreeSet<>();
    questions.forEach(question -> lines.addAll(question.lines()));
    return List.copyOf(lines);
  }
}
