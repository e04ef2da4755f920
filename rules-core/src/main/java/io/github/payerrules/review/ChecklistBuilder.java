package io.github.payerrules.review;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Checklist.Asked;
import io.github.payerrules.review.Checklist.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a checklist of what the rules ask about one procedure of a visit. Not thread-safe. */
final class ChecklistBuilder {

  /** What one item asks at once: the facts with one joint question and one fact before them. */
  private record Key(Object question, @Nullable String after) {}

  private final List<Question> own = new ArrayList<>();
  private final Map<String, List<Question>> byFact = new TreeMap<>(
      Comparator.comparingInt(ChecklistBuilder::placeOf).thenComparing(Comparator.naturalOrder()));

  /** Takes a question about the procedure, of which other checklists may ask some things. */
  void begin(Question question) {
    own.add(question);
  }

  /** Asks something, for a question about this procedure or another of the visit. */
  void ask(String fact, Question question) {
    byFact.computeIfAbsent(fact, none -> new ArrayList<>()).add(question);
  }

  boolean isEmpty() {
    return byFact.isEmpty();
  }

  Checklist build() {
    Map<Key, List<String>> items = new LinkedHashMap<>();
    for (String fact : byFact.keySet()) {
      String after = decisiveBefore(fact);
      Object question = Optional.<Object>ofNullable(jointOf(fact)).orElse(fact);
      items.computeIfAbsent(new Key(question, after), none -> new ArrayList<>()).add(fact);
    }
    List<Item> inOrder = new ArrayList<>();
    items.forEach((key, facts) -> {
      if (key.after() == null) {
        add(facts, "", items, inOrder);
      }
    });
    Question first = own.get(0);
    return new Checklist(first.procedure(), first.date(), Checklist.lines(own), inOrder);
  }

  /** An item and then those that matter with some answer to it. */
  private void add(
      List<String> facts, String onlyIf, Map<Key, List<String>> items, List<Item> all) {
    all.add(item(facts, onlyIf));
    for (String fact : facts) {
      items.forEach((other, after) -> {
        if (fact.equals(other.after())) {
          String against = against(fact, after);
          String part = facts.size() == 1 ? "" : partOf(fact) + " is ";
          add(after, part + against, items, all);
        }
      });
    }
  }

  /**
   * The fact with an answer to which this one need not be known: all rules that ask for this one
   * ask for that one before it. Of several the last; {@code null} if there is none.
   */
  private @Nullable String decisiveBefore(String fact) {
    List<Question> asking = byFact.getOrDefault(fact, List.of());
    List<String> missing = asking.get(0).missing();
    for (int i = missing.indexOf(fact) - 1; i >= 0; i--) {
      String before = missing.get(i);
      JointQuestion joint = jointOf(fact);
      if (byFact.containsKey(before)
          && (joint == null || joint != jointOf(before))
          && asking.stream().allMatch(question -> asksBefore(question, before, fact))) {
        return before;
      }
    }
    return null;
  }

  private static boolean asksBefore(Question question, String before, String fact) {
    int place = question.missing().indexOf(before);
    return place >= 0
        && place < question.missing().indexOf(fact)
        && question.against().containsKey(before);
  }

  private String against(String before, List<String> facts) {
    return facts.stream()
        .flatMap(fact -> byFact.getOrDefault(fact, List.of()).stream())
        .map(question -> question.against().getOrDefault(before, ""))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private Item item(List<String> facts, String onlyIf) {
    Set<Question> questions = new LinkedHashSet<>();
    facts.forEach(fact -> questions.addAll(byFact.getOrDefault(fact, List.of())));
    boolean alone = facts.size() == 1;
    JointQuestion joint = jointOf(facts.get(0));
    String text = alone || joint == null ? textOf(facts.get(0), questions) : joint.text();
    return new Item(
        text,
        onlyIf,
        facts.stream().map(fact -> new Asked(fact, alone ? text : partOf(fact))).toList(),
        questions.stream()
            .map(Question::wants)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList(),
        Checklist.lines(questions),
        questions.stream().map(Question::rule).distinct().toList());
  }

  private static String textOf(String fact, Collection<Question> questions) {
    return EvidenceFact.named(fact)
        .map(EvidenceFact::question)
        .or(() -> questions.stream()
            .filter(question -> question.missing().size() == 1)
            .map(Question::text)
            .findFirst())
        .orElse("What is the " + fact + "?");
  }

  private static String partOf(String fact) {
    JointQuestion joint = jointOf(fact);
    return joint == null ? fact : EvidenceFact.named(fact).map(joint::part).orElse(fact);
  }

  private static @Nullable JointQuestion jointOf(String fact) {
    return EvidenceFact.named(fact).map(JointQuestion::of).orElse(null);
  }

  private static int placeOf(String fact) {
    return EvidenceFact.named(fact).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
  }
}
