package io.github.payerrules.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with slips of the pen by chance: each is explained, or is harmless; none is a failure. */
class FuzzTest {

  private static final Path REAL = Path.of("../rules-payers/payers/medicare");
  private static final Path REAL_PROCEDURES = REAL.resolveSibling("pain-procedures");
  private static final int MUTANTS = 3_000;
  private static final long MOST_NANOS = 15_000_000_000L;
  private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"\\n]*\"|\\s+|.", Pattern.DOTALL);
  private static final String CHARACTERS =
      "(){}[]\"',;:.=<>!&|@#/*\\- \n\t\0aZ09\u00E9\u2028\u202E";

  @TempDir
  private Path folder;

  private final Random random = new Random(20_261_123);

  @Test
  void everyMutantIsExplainedOrLoads() throws IOException {
    Acme acme = Acme.in(folder);
    List<String> rules = rules(acme);
    long start = System.nanoTime();
    int explained = 0;
    for (int i = 0; i < MUTANTS && System.nanoTime() - start < MOST_NANOS; i++) {
      String mutant = rules.get(random.nextInt(rules.size()));
      for (int slips = random.nextInt(3); slips >= 0; slips--) {
        mutant = mutant(mutant);
      }
      acme.write("rules.drl", mutant);
      List<Problem> problems = RuleFolders.lint(folder);
      checkLines(mutant, problems);
      explained += problems.isEmpty() ? 0 : 1;
    }

    assertThat(explained).as("explained mutants").isGreaterThan(MUTANTS / 20);
  }

  private static void checkLines(String mutant, List<Problem> problems) {
    long lines = mutant.lines().count();
    for (Problem problem : problems) {
      if (problem.file().endsWith(".csv")) {
        continue; // the tables were cut short
      }
      assertThat(problem.line()).as("%s in%n%s", problem, mutant).isBetween(0, (int) lines + 1);
      assertThat(problem.what()).as(mutant).isNotBlank().hasSizeLessThan(1_000);
      assertThat(problem.fix()).as(mutant).isNotBlank();
    }
  }

  /** Single rules, so that one mutant is read quickly. The payer's tables go into the folder. */
  private static List<String> rules(Acme acme) throws IOException {
    if (!Files.isDirectory(REAL)) {
      return List.of(Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, Acme.FINDING));
    }
    addTables(acme, REAL);
    addTables(acme, REAL_PROCEDURES);
    List<String> rules = new ArrayList<>();
    try (Stream<Path> files = Files.walk(REAL)) {
      for (Path file :
          files.filter(it -> it.toString().endsWith(".drl")).sorted().toList()) {
        String[] parts = Files.readString(file).split("(?=(?m)^rule )", -1);
        int shared = parts[0].indexOf("declare ");
        String above = shared < 0 ? "" : parts[0].substring(shared);
        for (String rule : parts) {
          rules.add(rule.equals(parts[0]) ? rule : above + rule);
        }
      }
    }
    return rules;
  }

  private static void addTables(Acme acme, Path payer) throws IOException {
    try (Stream<Path> tables = Files.list(payer.resolve("tables"))) {
      for (Path table : tables.toList()) {
        // Thousands of diagnoses would only take time.
        String text =
            String.join("\n", Files.readAllLines(table).stream().limit(40).toList());
        acme.write("tables/" + table.getFileName(), text + "\n");
      }
    }
  }

  private String mutant(String text) {
    return random.nextBoolean() ? ofTokens(text) : ofCharacters(text);
  }

  private String ofTokens(String text) {
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(text).results().map(MatchResult::group).toList());
    if (tokens.isEmpty()) {
      return text;
    }
    int at = random.nextInt(tokens.size());
    int other = random.nextInt(tokens.size());
    switch (random.nextInt(4)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(other));
      case 2 -> tokens.set(at, tokens.get(other));
      default -> Collections.swap(tokens, at, other);
    }
    return String.join("", tokens);
  }

  private String ofCharacters(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    String chosen = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + chosen + text.substring(at);
      case 2 -> text.substring(0, at) + chosen + text.substring(at + 1);
      default -> text.substring(0, at);
    };
  }
}
