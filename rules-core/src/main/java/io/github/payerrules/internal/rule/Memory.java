package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Template.Piece;
import io.github.payerrules.internal.rule.Template.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the paths of a book's rules: paths of the same words share a number. */
public final class Memory {

  private final Map<String, Integer> numbers = new HashMap<>();

  int number(String words) {
    return numbers.computeIfAbsent(words, unseen -> numbers.size());
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
            metadata.unverified(),
            metadata.group(),
            metadata.patientWith(),
            metadata.carc(),
            metadata.rarcs(),
            metadata.cause(),
            metadata.sameReasonAs()),
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
