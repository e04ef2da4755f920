package io.github.payerrules.review;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.internal.text.UsDates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician is asked about one procedure of one visit, each thing once, in the order of a
 * note: the diagnosis, earlier care, pain and function, imaging, the procedure, what rules it out.
 * What is asked about the patient is asked once for all procedures of a visit, in the first of
 * their checklists. Immutable.
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

  /** Its heading: the procedure with the date of service, or "The claim". */
  public String title() {
    return procedure.isEmpty() || date == null ? "The claim" : procedure + ", " + UsDates.of(date);
  }

  /**
   * One question, about one fact or about several that stand together in a record or a policy.
   *
   * @param text the question
   * @param onlyIf the answer to the question before it with which it matters, such as {@code no} or
   *     {@code less than 4}; empty where it always matters
   * @param asked what is asked, at least one
   * @param wants what the payer wants to see, a sentence for each rule that needs the answer
   * @param lines the numbers of the lines for which it is asked, sorted
   * @param rules the ids of the rules that need it
   */
  public record Item(
      String text,
      String onlyIf,
      List<Asked> asked,
      List<String> wants,
      List<Integer> lines,
      List<String> rules) {

    public Item {
      asked = List.copyOf(asked);
      wants = List.copyOf(wants);
      lines = List.copyOf(lines);
      rules = List.copyOf(rules);
    }

    /** The names of what is asked, in the order of {@link #asked}. */
    public List<String> facts() {
      return asked.stream().map(Asked::fact).toList();
    }

    /**
     * Whether several facts are asked of which each is yes or no, so that "none" answers them all.
     */
    public boolean choosesAmongFacts() {
      return asked.size() > 1
          && asked.stream()
              .allMatch(one -> EvidenceFact.named(one.fact())
                  .filter(fact -> fact.kind() == EvidenceFact.Kind.YES_NO)
                  .isPresent());
    }

    /** The question as it is read to a person, with the answer on which it depends. */
    public String inWords() {
      return onlyIf.isEmpty() ? text : "If " + onlyIf + ": " + text;
    }
  }

  /**
   * One thing that a question asks.
   *
   * @param fact its name in {@code evidence} of a claim, or a field of the claim
   * @param text what is asked of it, where the question asks several things; else the question
   */
  public record Asked(String fact, String text) {}

  /** The questions of a review by procedure and visit. */
  static List<Checklist> of(List<Question> questions) {
    Map<List<Object>, ChecklistBuilder> byProcedure = new LinkedHashMap<>();
    Map<List<Object>, ChecklistBuilder> askedOfPatient = new LinkedHashMap<>();
    for (Question question : questions) {
      String date = String.valueOf(question.date());
      ChecklistBuilder own = byProcedure.computeIfAbsent(
          List.of(date, question.procedure()), none -> new ChecklistBuilder());
      own.begin(question);
      for (String fact : question.missing()) {
        boolean ofPatient =
            EvidenceFact.named(fact).filter(it -> !it.toldByPerformance()).isPresent();
        (ofPatient ? askedOfPatient.computeIfAbsent(List.of(date, fact), none -> own) : own)
            .ask(fact, question);
      }
    }
    return byProcedure.values().stream()
        .filter(builder -> !builder.isEmpty())
        .map(ChecklistBuilder::build)
        .toList();
  }

  /** The lines of questions, sorted. */
  static List<Integer> lines(Collection<Question> questions) {
    TreeSet<Integer> lines = new TreeSet<>();
    questions.forEach(question -> lines.addAll(question.lines()));
    return List.copyOf(lines);
  }
}
