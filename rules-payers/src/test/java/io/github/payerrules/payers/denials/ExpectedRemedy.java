package io.github.payerrules.payers.denials;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.remittance.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The right answer of a case, held against a remedy field by field. */
final class ExpectedRemedy {

  private final JsonNode expect;
  private final Remedy remedy;
  private final List<Remedy> others;
  private final List<String> differences = new ArrayList<>();

  private ExpectedRemedy(JsonNode expect, List<Remedy> remedies) {
    this.expect = expect;
    this.remedy = remedies.get(0);
    this.others = remedies.subList(1, remedies.size());
  }

  /**
   * What differs, one text a field; fields that the case does not name are not compared.
   *
   * @param remedies those of the line, the one that the case is about first
   */
  static List<String> differences(JsonNode expect, List<Remedy> remedies) {
    ExpectedRemedy expected = new ExpectedRemedy(expect, remedies);
    expected.compare();
    return expected.differences;
  }

  private void compare() {
    oneOf("is_denial", List.of(), remedy.kind().word());
    oneOf("root_cause", texts("root_cause_alt"), remedy.rootCause());
    category();
    oneOf("action", texts("alt_actions"), remedy.action().word());
    oneOf("actor", texts("actor_alt"), remedy.actor().word());
    same("appeal_level", remedy.appealLevel());
    same("appealable", remedy.appealable());
    same("patient_may_be_billed", remedy.patientMayBeBilled());
    if (expect.has("deadline")) {
      equal(
          "deadline.date", text(expect.at("/deadline/date")), remedy.deadline().safe());
      equal(
          "deadline.latest",
          text(expect.at("/deadline/latest")),
          remedy.deadline().latest());
    }
    if (expect.has("patient_amount")
        && expect.get("patient_amount").decimalValue().compareTo(remedy.patientAmount()) != 0) {
      differences.add("patient_amount: " + remedy.patientAmount());
    }
    mustNot();
    words();
    if (remedy.deadline().safe() == null && remedy.deadline().rule().isEmpty()) {
      differences.add("deadline: neither a day nor a reason for none");
    }
  }

  private void category() {
    if (expect.has("fine_cause")) {
      List<String> right = new ArrayList<>(texts("fine_cause_alt"));
      right.add(expect.get("fine_cause").asText());
      if (right.stream().noneMatch(each -> each.split("/", -1)[0].equals(remedy.category()))) {
        differences.add("fine_cause: " + remedy.fineCause() + ", not " + right);
      }
    }
  }

  /** Steps that must be offered, words that must or must not be there, and the other amounts. */
  private void words() {
    List<String> alternatives = remedy.alternatives().stream().map(Action::word).toList();
    texts("offers").stream()
        .filter(each -> !alternatives.contains(each))
        .forEach(each -> differences.add("offers: " + alternatives + " without " + each));
    String told =
        remedy.why() + "\n" + remedy.instruction() + "\n" + remedy.deadline().rule();
    texts("says").stream()
        .filter(each -> !told.contains(each))
        .forEach(each -> differences.add("says: " + told + " without " + each));
    texts("must_not_say").stream()
        .filter(told::contains)
        .forEach(each -> differences.add("must_not_say: " + each));
    if (expect.has("deadline_says")
        && !remedy.deadline().rule().contains(expect.get("deadline_says").asText())) {
      differences.add("deadline_says: " + remedy.deadline().rule());
    }
    if (expect.has("others")) {
      List<String> amounts = others.stream()
          .map(each -> each.category() + " " + each.action().word())
          .toList();
      equal("others", texts("others").toString(), amounts);
    }
  }

  private void mustNot() {
    List<String> offered = new ArrayList<>(List.of(remedy.action().word()));
    remedy.alternatives().stream().map(Action::word).forEach(offered::add);
    List<String> wrong = texts("must_not").stream().filter(offered::contains).toList();
    if (!wrong.isEmpty()) {
      differences.add("must_not: " + wrong);
    }
    if (remedy.otherActors().contains(Actor.NONE)) {
      differences.add("other_actors: none is nobody");
    }
  }

  private void oneOf(String field, List<String> others, String actual) {
    if (expect.has(field)
        && !expect.get(field).asText().equals(actual)
        && !others.contains(actual)) {
      differences.add(field + ": " + actual + ", not " + expect.get(field).asText());
    }
  }

  private void same(String field, @Nullable Object actual) {
    if (expect.has(field)) {
      equal(field, text(expect.get(field)), actual);
    }
  }

  private void equal(String field, @Nullable String right, @Nullable Object actual) {
    String shown = actual == null ? null : actual.toString();
    if (!Objects.equals(right, shown)) {
      differences.add(field + ": " + shown + ", not " + right);
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? null : node.asText();
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    expect.path(field).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
