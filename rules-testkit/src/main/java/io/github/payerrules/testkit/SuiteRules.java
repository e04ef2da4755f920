package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that suites are held against: those of payer folders, as far as they can be loaded. A
 * broken rule file is left out, so that the suites of the others still run; a payer whose
 * {@code payer.yaml} or table is broken is left out whole, with the payers that include it. Nothing
 * of this is for reviewing claims: there, rules are loaded whole or not at all. Immutable and
 * thread-safe.
 */
public final class SuiteRules {

  private final @Nullable PayerRules rules;
  private final List<Problem> problems;
  private final Set<String> lackingFiles;
  private final Set<String> lackingPayers;
  private final Set<String> incomplete;

  private SuiteRules(
      @Nullable PayerRules rules,
      List<Problem> problems,
      Set<String> lackingFiles,
      Set<String> lackingPayers,
      Set<String> incomplete) {
    this.rules = rules;
    this.problems = List.copyOf(problems);
    this.lackingFiles = Set.copyOf(lackingFiles);
    this.lackingPayers = Set.copyOf(lackingPayers);
    this.incomplete = Set.copyOf(incomplete);
  }

  /** Rules that were loaded whole. */
  public static SuiteRules of(PayerRules rules) {
    return new SuiteRules(rules, List.of(), Set.of(), Set.of(), Set.of());
  }

  /**
   * Loads the rules of payer folders, and leaves out what is broken.
   *
   * @param folders payer folders, and folders of payer folders; may be empty
   * @param build makes rules of such folders and of whatever else is wanted; throws
   *     {@link InvalidRulesException} for broken ones
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static SuiteRules load(List<Path> folders, Function<List<Path>, PayerRules> build) {
    try {
      return of(build.apply(folders));
    } catch (InvalidRulesException invalid) {
      return loadSound(
          PayerFolder.withIncluded(PayerFolder.in(folders)), build, invalid.problems());
    }
  }

  private static SuiteRules loadSound(
      List<PayerFolder> payers, Function<List<Path>, PayerRules> build, List<Problem> problems) {
    Set<String> known = payers.stream().map(PayerFolder::name).collect(Collectors.toSet());
    Set<String> broken = new LinkedHashSet<>();
    List<Problem> found = problems;
    // What is of no payer cannot be left out, and would be found again.
    while (broken.addAll(files(found, known))) {
      Set<String> without = withoutPayers(payers, broken);
      List<PayerFolder> sound =
          payers.stream().filter(payer -> !without.contains(payer.name())).toList();
      if (sound.isEmpty()) {
        break;
      }
      try {
        PayerRules rules = withCopies(sound, broken, build);
        if (rules.payers().isEmpty()) {
          break; // what is left is only there to be included
        }
        Set<String> touched = new LinkedHashSet<>(without);
        broken.forEach(file -> touched.add(payerOf(file)));
        return new SuiteRules(
            rules, problems, broken, without, PayerFolder.withIncluding(payers, touched));
      } catch (InvalidRulesException stillInvalid) {
        found = stillInvalid.problems();
      }
    }
    Set<String> all = payers.stream().map(PayerFolder::name).collect(Collectors.toSet());
    return new SuiteRules(null, problems, broken, all, all);
  }

  private static Set<String> files(List<Problem> problems, Set<String> payers) {
    return problems.stream()
        .map(Problem::file)
        .filter(file -> payers.contains(payerOf(file)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Payers of which more is broken than rule files, and those that include them. */
  private static Set<String> withoutPayers(List<PayerFolder> payers, Set<String> broken) {
    return PayerFolder.withIncluding(
        payers,
        broken.stream()
            .filter(file -> !file.endsWith(".drl"))
            .map(SuiteRules::payerOf)
            .collect(Collectors.toSet()));
  }

  private static String payerOf(String file) {
    int slash = file.indexOf('/');
    return slash < 0 ? file : file.substring(0, slash);
  }

  /**
   * Builds the rules of copies without the broken files: the library itself takes a folder whole.
   */
  private static PayerRules withCopies(
      List<PayerFolder> payers, Set<String> broken, Function<List<Path>, PayerRules> build) {
    try {
      Path copies = Files.createTempDirectory("payer-rules-sound");
      try {
        for (PayerFolder payer : payers) {
          copy(payer, copies.resolve(payer.name()), broken);
        }
        return build.apply(List.of(copies));
      } finally {
        delete(copies);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void copy(PayerFolder payer, Path to, Set<String> broken) throws IOException {
    for (Path file : below(payer.path())) {
      String shown =
          payer.name() + "/" + payer.path().relativize(file).toString().replace('\\', '/');
      Path target = to.resolve(payer.path().relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else if (Files.isRegularFile(file) && !broken.contains(shown)) {
        Files.copy(file, target);
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path each : below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.deleteIfExists(each);
    }
  }

  /** The rules that could be loaded; empty when none could. */
  public Optional<PayerRules> rules() {
    return Optional.ofNullable(rules);
  }

  /** Why the others could not be loaded; empty when all could. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether a rule file, such as {@code medicare/frequency.drl}, could not be loaded. */
  boolean lacks(String file) {
    return lackingFiles.contains(file) || lackingPayers.contains(payerOf(file));
  }

  /** Whether rules of the payer could not be loaded, its own or those that it includes. */
  boolean isIncomplete(String payer) {
    return incomplete.contains(payer);
  }
}
