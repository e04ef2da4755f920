package io.github.payerrules.pages;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Everything that the catalogue shows.
 *
 * @param folders the folders, those that are only included too
 * @param payers the payers, by name
 * @param entries every rule once, in the order of the folders, files and lines
 * @param matrix where there are rules
 */
record Book(List<Folder> folders, List<PayerInfo> payers, List<Entry> entries, Matrix matrix) {

  static Book of(PayerRules rules, List<Path> paths, List<Suite> suites) {
    List<Folder> folders = Folder.below(paths);
    List<PayerInfo> payers = rules.payers().stream()
        .sorted((one, other) -> one.payer().compareTo(other.payer()))
        .toList();
    return new Book(
        folders, payers, entries(payers, suites), Matrix.of(payers, Matrix.Doubt.UNVERIFIED));
  }

  private static List<Entry> entries(List<PayerInfo> payers, List<Suite> suites) {
    Map<String, Suite> byRuleFile = new LinkedHashMap<>();
    suites.forEach(
        suite -> byRuleFile.put(suite.name().replaceFirst("\\.cases\\.[a-z]+$", ".drl"), suite));
    Map<String, List<PayerInfo>> holding = new LinkedHashMap<>();
    Map<String, List<RuleInfo>> same = new LinkedHashMap<>();
    for (PayerInfo payer : payers) {
      for (RuleInfo rule : payer.rules()) {
        String key = rule.file() + " " + rule.id();
        holding.computeIfAbsent(key, none -> new ArrayList<>()).add(payer);
        same.computeIfAbsent(key, none -> new ArrayList<>()).add(rule);
      }
    }
    List<Entry> entries = new ArrayList<>();
    same.forEach((key, rules) -> {
      RuleInfo rule = rules.get(0);
      TreeSet<String> families = new TreeSet<>();
      rules.forEach(each -> families.addAll(each.families()));
      Suite suite = byRuleFile.get(rule.file());
      entries.add(new Entry(
          rule,
          holding.getOrDefault(key, List.of()).stream().map(PayerInfo::payer).toList(),
          List.copyOf(families),
          Example.firing(rule.id(), suite),
          Example.nearMiss(rule.id(), suite)));
    });
    entries.sort((one, other) -> {
      int file = one.rule().file().compareTo(other.rule().file());
      return file != 0 ? file : Integer.compare(one.rule().line(), other.rule().line());
    });
    return entries;
  }

  /** The rules of a folder itself. */
  List<Entry> of(Folder folder) {
    return entries.stream()
        .filter(entry -> entry.folder().equals(folder.name()))
        .toList();
  }

  /** The rules that hold for a payer and stand in other folders. */
  List<Entry> includedBy(PayerInfo payer) {
    return entries.stream()
        .filter(entry ->
            entry.payers().contains(payer.payer()) && !entry.folder().equals(payer.payer()))
        .toList();
  }

  /** The payer of a folder; of a folder that is only included there is none. */
  Optional<PayerInfo> payer(Folder folder) {
    return payers.stream().filter(payer -> payer.payer().equals(folder.name())).findFirst();
  }

  /** The payers that include a folder. */
  List<PayerInfo> including(Folder folder) {
    return payers.stream()
        .filter(payer -> !payer.payer().equals(folder.name())
            && payer.rules().stream().anyMatch(rule -> rule.file().startsWith(folder.name() + "/")))
        .toList();
  }
}
