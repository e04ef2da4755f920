package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.invariants.Invariants;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the suites of folders. */
final class SuiteFinder {

  private static final Pattern CASE_FILE = Pattern.compile(".+\\.cases\\.(yaml|yml|json)");
  private static final Pattern ANY_FILE = Pattern.compile(".+\\.(yaml|yml|json)");

  private final PayerRules rules;
  private final Invariants invariants;

  SuiteFinder(PayerRules rules) {
    this.rules = rules;
    this.invariants = new Invariants(rules);
  }

  List<Suite> find(List<Path> folders) {
    List<Suite> suites = new ArrayList<>();
    for (Path folder : folders) {
      Path whole = folder.toAbsolutePath().normalize();
      if (isPayer(whole)) {
        payer(whole, suites);
        continue;
      }
      List<Path> inside = list(whole, 1, Files::isDirectory);
      boolean payers = inside.stream().anyMatch(SuiteFinder::isPayer);
      if (!payers) {
        golden(whole, ANY_FILE, true, suites);
        continue;
      }
      for (Path each : inside) {
        if (isPayer(each)) {
          payer(each, suites);
        } else {
          golden(each, CASE_FILE, false, suites);
        }
      }
    }
    return suites;
  }

  static List<Path> caseFiles(Path folder) {
    return list(folder, Integer.MAX_VALUE, path -> CASE_FILE.matcher(name(path)).matches());
  }

  static boolean isPayer(Path folder) {
    return Files.isRegularFile(folder.resolve("payer.yaml"));
  }

  private void payer(Path folder, List<Suite> suites) {
    Map<String, List<RuleInfo>> byFile = new LinkedHashMap<>();
    Map<String, List<String>> payersByFile = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (PayerInfo payer : rules.payers()) {
      for (RuleInfo rule : payer.rules()) {
        if (seen.add(rule.file() + " " + rule.id())) {
          byFile.computeIfAbsent(rule.file(), none -> new ArrayList<>()).add(rule);
        }
        List<String> payers = payersByFile.computeIfAbsent(rule.file(), none -> new ArrayList<>());
        if (!payers.contains(payer.payer())) {
          payers.add(payer.payer());
        }
      }
    }
    Set<Path> proven = new HashSet<>();
    for (Path file : caseFiles(folder)) {
      Path ruleFile = file.resolveSibling(name(file).replaceFirst("\\.cases\\.[a-z]+$", ".drl"));
      String shown = shown(folder, ruleFile);
      List<String> payers = payersByFile.getOrDefault(shown, List.of(name(folder)));
      CaseFile cases = CaseFile.load(file, shown(folder, file), payers.get(0));
      if (!proven.add(ruleFile)) {
        cases = and(
            cases,
            "there is another case file for " + shown,
            "Keep the cases of a rule file in one file.");
      }
      suites.add(new Suite(
          rules, file, cases, payers, byFile.getOrDefault(shown, List.of()), false, invariants));
    }
    for (Path file : list(folder, 2, path -> name(path).endsWith(".drl"))) {
      String shown = shown(folder, file);
      if (!proven.contains(file) && byFile.containsKey(shown)) {
        CaseFile none = new CaseFile(shown, List.of(), List.of());
        suites.add(new Suite(
            rules,
            file,
            none,
            payersByFile.getOrDefault(shown, List.of()),
            byFile.getOrDefault(shown, List.of()),
            false,
            invariants));
      }
    }
  }

  private void golden(Path folder, Pattern names, boolean needed, List<Suite> suites) {
    List<Path> files =
        list(folder, Integer.MAX_VALUE, path -> names.matcher(name(path)).matches());
    if (files.isEmpty() && needed) {
      CaseFile none = and(
          new CaseFile(name(folder), List.of(), List.of()),
          "there is no case file in this folder",
          "Give a payer folder (with a payer.yaml), a folder of payer folders, or a folder of golden claims.");
      suites.add(new Suite(rules, folder, none, List.of(), List.of(), true, invariants));
    }
    for (Path file : files) {
      CaseFile cases = CaseFile.load(file, shown(folder, file));
      suites.add(new Suite(rules, file, cases, List.of(), List.of(), true, invariants));
    }
  }

  private static CaseFile and(CaseFile file, String what, String mend) {
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.add(new Problem(file.name(), 0, null, what, mend));
    return new CaseFile(file.name(), file.cases(), problems);
  }

  private static String shown(Path folder, Path file) {
    return name(folder) + "/" + folder.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> list(Path folder, int depth, Predicate<Path> wanted) {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths.filter(path -> !path.equals(folder)).filter(wanted).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
