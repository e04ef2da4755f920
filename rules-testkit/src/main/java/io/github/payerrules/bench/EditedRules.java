package io.github.payerrules.bench;

import io.github.payerrules.PayerRules;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.PayerFolder;
import io.github.payerrules.testkit.SuiteChanges;
import io.github.payerrules.testkit.SuiteRules;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.why.Explainer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/** Rules as they are edited, loaded when they are asked for. Not thread-safe. */
final class EditedRules {

  private final Path path;
  private final Map<Set<String>, SuiteRules> loaded = new HashMap<>();
  private final Map<PayerRules, Map<String, PayerUnderTest>> looked = new WeakHashMap<>();
  private final Map<PayerRules, Explainer> explainers = new WeakHashMap<>();
  private List<PayerFolder> payers;

  /** The rules in a copy of payer folders. */
  EditedRules(Path path) {
    this.path = path;
    this.payers = PayerFolder.in(List.of(path));
  }

  Path path() {
    return path;
  }

  /**
   * Forgets what changed files concern.
   *
   * @return whether they can alter what rules say
   */
  boolean changed(Set<String> files) {
    payers = PayerFolder.in(List.of(path));
    SuiteChanges changes = SuiteChanges.in(List.of(path));
    Set<String> ofRules = files.stream()
        .filter(file -> changes.concernsRules(path.resolve(file)))
        .collect(Collectors.toSet());
    if (ofRules.isEmpty()) {
      return false;
    }
    Set<String> stale = having(ofRules);
    loaded.keySet().removeIf(set -> set.stream().anyMatch(stale::contains));
    return true;
  }

  /** The payers that have files, be it by including their folders, and these folders. */
  Set<String> having(Set<String> files) {
    Set<String> folders = files.stream().map(EditedRules::folder).collect(Collectors.toSet());
    return new TreeSet<>(PayerFolder.withIncluding(payers, folders));
  }

  static String folder(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  /** The folders of payers, as paths. */
  List<Path> paths(Set<String> names) {
    return names.stream().map(path::resolve).filter(PayerFolder::is).sorted().toList();
  }

  /** The rules of payers; what is broken is left out. */
  SuiteRules of(Set<String> names) {
    return loaded.computeIfAbsent(Set.copyOf(names), set -> load(paths(set)));
  }

  private static SuiteRules load(List<Path> paths) {
    return SuiteRules.load(paths, chosen -> {
      PayerRules.Builder builder = PayerRules.builder();
      chosen.forEach(builder::payers);
      return CaseTables.giveTo(builder, chosen).build();
    });
  }

  /** A payer that has the file: that of its folder, else one that includes it. */
  Optional<PayerUnderTest> payerOf(String file) {
    Set<String> having = having(Set.of(file));
    return of(having).rules().flatMap(rules -> {
      String folder = folder(file);
      Optional<String> payer = rules.payerNames().contains(folder)
          ? Optional.of(folder)
          : rules.payerNames().stream().sorted().findFirst();
      return payer.map(name -> looked(rules, name));
    });
  }

  /** A payer of rules, looked at once. */
  PayerUnderTest looked(PayerRules rules, String payer) {
    return looked
        .computeIfAbsent(rules, none -> new HashMap<>())
        .computeIfAbsent(payer, each -> PayerUnderTest.of(rules, each));
  }

  /** The rules of a payer; empty where there are none, or they are broken. */
  Optional<PayerRules> ofPayer(String payer) {
    return payers.stream().noneMatch(folder -> folder.name().equals(payer))
        ? Optional.empty()
        : of(having(Set.of(payer + "/")))
            .rules()
            .filter(rules -> rules.payerNames().contains(payer));
  }

  Explainer explainer(PayerRules rules) {
    return explainers.computeIfAbsent(rules, Explainer::of);
  }
}
