package io.github.payerrules.pages;

import io.github.payerrules.review.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the pages show it: once, whichever payers it holds for.
 *
 * @param rule the rule
 * @param payers the payers for which it holds
 * @param families the families of which it speaks, by the tables of any of those payers
 * @param fires a case in which it fires; {@code null} where there is none
 * @param near a case in which it nearly fires; {@code null} where there is none
 */
record Entry(
    RuleInfo rule,
    List<String> payers,
    List<String> families,
    @Nullable Example fires,
    @Nullable Example near) {

  /** The folder in which it stands. */
  String folder() {
    return rule.folder();
  }

  /** Where it stands in the pages; ids are unique within a payer alone. */
  String anchor() {
    return folder() + "--" + rule.id();
  }

  /** Its file below the folder. */
  String file() {
    return rule.file().substring(folder().length() + 1);
  }

  String outcome() {
    return Words.of(rule.outcome());
  }

  /** The policy area in words. */
  String category() {
    return Words.spaced(rule.category());
  }

  String cause() {
    return Words.of(rule.cause());
  }

  /** Group, reason and remark codes, such as {@code CO-151 N115}. */
  String codes() {
    return Stream.concat(Stream.of(rule.group() + "-" + rule.carc()), rule.rarcs().stream())
        .collect(Collectors.joining(" "));
  }

  /** What it speaks of, in words. */
  String about() {
    String named = Stream.concat(families.stream(), rule.codes().stream())
        .limit(12)
        .collect(Collectors.joining(", "));
    int more = families.size() + rule.codes().size() - 12;
    return named.isEmpty() ? "any procedure" : more > 0 ? named + " and " + more + " more" : named;
  }

  /** How sure it is, in which documents it was seen, and why it only advises. */
  String mark() {
    String seen = rule.verified()
        ? rule.sources().stream()
            .filter(source -> source.seen() != null)
            .map(source -> ", " + source.name() + " seen " + source.seen())
            .collect(Collectors.joining())
        : "";
    return rule.mark().label() + seen + (rule.unverified() == null ? "" : ". " + rule.unverified());
  }

  /** From when to when it applies. */
  String inEffect() {
    String from =
        rule.effective() == null ? "from a date that is not known" : "from " + rule.effective();
    return rule.until() == null ? from : from + " until " + rule.until();
  }
}
