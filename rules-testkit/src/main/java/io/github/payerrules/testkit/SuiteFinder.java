package io.github.payerrules.testkit;

import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.invariants.Invariants;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the suites of folders. */
final class SuiteFinder {

  private static final Pattern CASE_FILE = Pattern.compile("(?i).+\\.cases\\.(yaml|yml|json)");
  private static final Pattern ANY_FILE = Pattern.compile("(?i).+\\.(yaml|yml|json)");

  private final SuiteRules rules;
  private final CaseFiles files;
  private final @Nullable LoadedRules loaded;
  private final @Nullable Invariants invariants;

  SuiteFinder(SuiteRules rules, CaseFiles files) {
    this.rules = rules;
    this.files = files;
    this.loaded = rules.rules().map(LoadedRules::new).orElse(null);
    this.invariants = rules.rules().map(Invariants::new).orElse(null);
  }

  List<Suite> find(List<Path> folders) {
    List<Suite> suites = new ArrayList<>();
    for (Path folder : folders) {
      Path whole = folder.toAbsolutePath().normalize();
      int before = suites.size();
      if (PayerFolder.is(whole)) {
        payer(whole, suites);
      } else if (PayerFolder.in(List.of(whole)).isEmpty()) {
        golden(whole, ANY_FILE, suites);
      } else {
        for (Path each : list(whole, 1, Files::isDirectory)) {
          if (PayerFolder.is(each)) {
            payer(each, suites);
          } else {
            golden(each, CASE_FILE, suites);
          }
        }
      }
      strays(whole, suites);
      if (suites.size() == before && rules.problems().isEmpty()) {
        suites.add(
            broken(
                whole,
                name(whole),
                "there is no case file in this folder",
                "Give a payer folder (with a payer.yaml), a folder of payer folders, or a folder of golden claims."));
      }
    }
    return suites;
  }

  /** Rule files that nobody loads, since no payer's folder holds them. */
  private static void strays(Path folder, List<Suite> suites) {
    for (Path file : list(folder, Integer.MAX_VALUE, path -> name(path).endsWith(".drl"))) {
      Path above = file.getParent();
      while (above != null && above.startsWith(folder) && !PayerFolder.is(above)) {
        above = above.getParent();
      }
      if (above == null || !above.startsWith(folder)) {
        suites.add(broken(
            file,
            shown(folder, file),
            "the rule file is in no payer's folder, so its rules are not loaded",
            "Put it next to the payer.yaml of its payer."));
      }
    }
  }

  private static Suite broken(Path file, String name, String what, String fix) {
    CaseFile none = and(new CaseFile(name, List.of(), List.of()), what, fix);
    return new Suite(null, file, none, new CaseFiles(), List.of(), List.of(), true, null);
  }

  static List<Path> caseFiles(Path folder) {
    return list(
        folder,
        Integer.MAX_VALUE,
        path -> CASE_FILE.matcher(name(path)).matches() && !Files.isDirectory(path));
  }

  /** The rule file that a case file proves. */
  static Path ruleFile(Path caseFile) {
    return caseFile.resolveSibling(name(caseFile).replaceFirst("(?i)\\.cases\\.[a-z]+$", ".drl"));
  }

  static boolean isCaseFile(Path file) {
    return CASE_FILE.matcher(name(file)).matches();
  }

  /** Rules that nobody here includes cannot be asked anything. */
  private boolean includedByNobody(Path folder) {
    String below = name(folder) + "/";
    return rules.problems().isEmpty()
        && !list(folder, 2, path -> name(path).endsWith(".drl")).isEmpty()
        && (loaded == null
            || (loaded.files().stream().noneMatch(file -> file.startsWith(below))
                && !loaded.has(name(folder))));
  }

  private void payer(Path folder, List<Suite> suites) {
    if (includedByNobody(folder)) {
      suites.add(broken(
          folder,
          name(folder),
          "no payer here includes this folder, so there is no rule to ask",
          "Name the folder above it, whose payers include it: " + folder.getParent()));
      return;
    }
    Set<Path> proven = new HashSet<>();
    for (Path file : caseFiles(folder)) {
      Path ruleFile = ruleFile(file);
      String shown = shown(folder, ruleFile);
      List<String> asked = payersOf(shown);
      List<String> payers = asked.isEmpty() ? List.of(name(folder)) : asked;
      CaseFile cases = files.read(file, shown(folder, file), payers.get(0));
      if (!proven.add(ruleFile)) {
        cases = and(
            cases,
            "there is another case file for " + shown,
            "Keep the cases of a rule file in one file.");
      }
      suites.add(new Suite(
          rulesFor(rules.lacks(shown)),
          file,
          cases,
          files,
          payers,
          rulesIn(shown),
          false,
          invariants));
    }
    for (Path file : list(folder, 2, path -> name(path).endsWith(".drl"))) {
      String shown = shown(folder, file);
      if (!proven.contains(file) && (!rulesIn(shown).isEmpty() || rules.lacks(shown))) {
        CaseFile none = new CaseFile(shown, List.of(), List.of());
        suites.add(new Suite(
            rulesFor(rules.lacks(shown)),
            file,
            none,
            files,
            payersOf(shown),
            rulesIn(shown),
            false,
            invariants));
      }
    }
  }

  private @Nullable LoadedRules rulesFor(boolean lacking) {
    return lacking ? null : loaded;
  }

  private List<RuleInfo> rulesIn(String file) {
    return loaded == null ? List.of() : loaded.in(file);
  }

  private List<String> payersOf(String file) {
    return loaded == null ? List.of() : loaded.payersOf(file);
  }

  private void golden(Path folder, Pattern names, List<Suite> suites) {
    for (Path file : list(
        folder,
        Integer.MAX_VALUE,
        path -> names.matcher(name(path)).matches() && !Files.isDirectory(path))) {
      CaseFile cases = files.read(file, shown(folder, file), null);
      boolean lacking = payersOf(cases).stream().anyMatch(rules::isIncomplete);
      suites.add(new Suite(
          rulesFor(lacking),
          file,
          cases,
          files,
          List.copyOf(payersOf(cases)),
          List.of(),
          true,
          invariants));
    }
  }

  private static Set<String> payersOf(CaseFile cases) {
    Set<String> payers = new LinkedHashSet<>();
    for (Case test : cases.cases()) {
      if (test.claim().at("/payer").orElse(null) instanceof ScalarNode payer) {
        payers.add(payer.text().strip());
      }
    }
    return payers;
  }

  private static CaseFile and(CaseFile file, String what, String fix) {
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.add(new Problem(file.name(), 0, null, what, fix));
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
