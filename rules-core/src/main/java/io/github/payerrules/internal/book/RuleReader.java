package io.github.payerrules.internal.book;

import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.internal.dialect.Problems;
import io.github.payerrules.internal.dialect.RuleFile;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Problem;
import io.github.payerrules.vocabulary.word.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads folders' rule files. What several payers include is read once, as long as their tables know
 * what its rules name.
 */
final class RuleReader {

  /** What was read of a folder that has no problem, and what it was right to name. */
  private record Reading(List<Rule> rules, Set<Name> names) {}

  /** A text that stands for something in a table. */
  private record Name(Names kind, String text) implements Predicate<Known> {

    @Override
    public boolean test(Known known) {
      return known.has(kind, text);
    }
  }

  private final Map<String, Reading> readings = new HashMap<>();

  /** The rules of a folder that were read without a problem. */
  List<Rule> rules(PayerFiles folder, Known known, Consumer<Problem> problems) {
    Reading earlier = readings.get(folder.name());
    if (earlier != null && earlier.names().stream().allMatch(name -> name.test(known))) {
      return earlier.rules();
    }
    NotingNames noting = new NotingNames(known, new LinkedHashSet<>());
    List<Rule> rules = new ArrayList<>();
    List<Problem> found = new ArrayList<>();
    folder.texts().forEach((path, text) -> {
      if (PayerFiles.isRuleFile(path)) {
        String file = folder.name() + "/" + path;
        Problems ofFile = new Problems(file);
        rules.addAll(RuleFile.read(file, PayerFiles.area(path), text, noting, ofFile));
        found.addAll(ofFile.all());
      }
    });
    found.forEach(problems);
    if (found.isEmpty()) {
      readings.put(folder.name(), new Reading(List.copyOf(rules), noting.names()));
    }
    return rules;
  }

  private record NotingNames(Known known, Set<Name> names) implements Known {

    @Override
    public @Nullable Set<String> names(Names kind) {
      return known.names(kind);
    }

    @Override
    public boolean has(Names kind, String name) {
      names.add(new Name(kind, name));
      return known.has(kind, name);
    }

    @Override
    public @Nullable String causeOf(String carc) {
      return known.causeOf(carc);
    }
  }
}
