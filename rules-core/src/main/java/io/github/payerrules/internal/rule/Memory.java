package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Template.Piece;
import io.github.payerrules.internal.rule.Template.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the paths of a book's rules to which more than one condition, text or longer path leads:
 * what they come to is remembered. Paths of the same words share a number. Of other paths it would
 * be remembered in vain, since a condition is evaluated once for a fact.
 */
public final class Memory {

  /** What leads to a path, by its words. */
  private final Map<String, Set<String>> users = new HashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Numbers for the paths of those rules. */
  public Memory(List<Rule> rules) {
    rules.forEach(this::addUsers);
  }

  private void addUsers(Rule rule) {
    List<Pattern> patterns = rule.patterns();
    for (int i = 0; i < patterns.size(); i++) {
      for (Condition condition : patterns.get(i).conditions()) {
        for (Path path : condition.paths()) {
          path.addUsers(condition.canonical(), this);
          if (condition.otherPattern(i) >= 0) {
            path.addUsers("again " + condition.canonical(), this); // asked for each pair of facts
          }
        }
      }
    }
    Metadata metadata = rule.metadata();
    for (Template text : List.of(metadata.message(), metadata.fix(), metadata.citation())) {
      for (Piece piece : text.parts()) {
        if (piece instanceof Place place) {
          place.path().addUsers(text.text(), this);
        }
      }
    }
  }

  void addUser(String words, String user) {
    users.computeIfAbsent(words, unseen -> new HashSet<>()).add(user);
  }

  /** The number of a path; below 0 where it is not remembered. */
  int number(String words) {
    return users.getOrDefault(words, Set.of()).size() < 2
        ? -1
        : numbers.computeIfAbsent(words, unseen -> numbers.size());
  }

  /** How many numbers were given. */
  public int size() {
    return numbers.size();
  }

  /** The same rule with its paths numbered. */
  public Rule numbered(Rule rule) {
    Metadata metadata = rule.metadata();
    return new Rule(
        rule.title(),
        new Metadata(
            metadata.id(),
            numbered(metadata.citation()),
            numbered(metadata.message()),
            numbered(metadata.fix()),
            metadata.effective(),
            metadata.mark(),
            metadata.seenIn(),
            metadata.unverified(),
            metadata.group(),
            metadata.patientWith(),
            metadata.carc(),
            metadata.rarcs(),
            metadata.cause(),
            metadata.sameReasonAs(),
            metadata.task()),
        rule.patterns().stream().map(this::numbered).toList(),
        rule.outcome(),
        rule.subjects(),
        rule.category(),
        rule.file(),
        rule.line());
  }

  private Pattern numbered(Pattern pattern) {
    return new Pattern(
        pattern.quantifier(),
        pattern.name(),
        pattern.type(),
        pattern.conditions().stream()
            .map(condition -> condition.remembered(this))
            .toList());
  }

  private Template numbered(Template template) {
    List<Piece> parts = template.parts().stream().map(this::numbered).toList();
    return new Template(template.text(), parts);
  }

  private Piece numbered(Piece piece) {
    return piece instanceof Place place
        ? new Place(place.name(), place.path().remembered(this))
        : piece;
  }
}
