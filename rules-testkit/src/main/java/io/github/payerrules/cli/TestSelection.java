package io.github.payerrules.cli;

import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.Expectation;
import io.github.payerrules.testkit.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the suites and cases below some paths are run. Immutable.
 *
 * @param folders the folders in which suites are looked for
 * @param files the only files whose suites are run; empty for all
 * @param caseName the only case that is run, or a part of its name; {@code null} for all
 * @param rule the rule whose cases are run; {@code null} for all
 */
record TestSelection(
    List<Path> folders,
    Set<Path> files,
    @Nullable String caseName,
    @Nullable String rule) {

  /** Folders as they are given; of a file, the folder that has its suite. */
  static TestSelection of(List<Path> given, @Nullable String caseName, @Nullable String rule) {
    Set<Path> folders = new LinkedHashSet<>();
    Set<Path> files = new LinkedHashSet<>();
    boolean anyFolder = false;
    for (Path path : given) {
      if (Files.isRegularFile(path)) {
        files.add(ruleFile(path));
        folders.add(folderOf(path));
      } else {
        ClaimFiles.folders(List.of(path));
        folders.add(path);
        anyFolder = true;
      }
    }
    if (anyFolder && !files.isEmpty()) {
      throw new UsageException("name either files or folders");
    }
    return new TestSelection(List.copyOf(folders), files, caseName, rule);
  }

  /**
   * What git says has changed below the folders.
   *
   * @throws UsageException if there is no git, or a folder is not in a repository
   */
  TestSelection changed() {
    Set<Path> changed = new LinkedHashSet<>();
    for (Path folder : folders) {
      Path root = Path.of(git(folder, "rev-parse", "--show-toplevel").strip());
      for (String entry :
          git(folder, "status", "--porcelain", "--untracked-files=all").lines().toList()) {
        String name = entry.substring(3).replaceFirst(".* -> ", "").replace("\"", "");
        changed.add(ruleFile(root.resolve(name)));
      }
    }
    return new TestSelection(folders, changed, caseName, rule);
  }

  /** The suites that are run. */
  List<Suite> among(List<Suite> suites, boolean fromStatus) {
    if (files.isEmpty() && !fromStatus) {
      return suites;
    }
    return suites.stream()
        .filter(suite ->
            files.contains(ruleFile(suite.file())) || (fromStatus && changedBesideRules(suite)))
        .toList();
  }

  /** A changed table or {@code payer.yaml} concerns all suites of its folder. */
  private boolean changedBesideRules(Suite suite) {
    Path folder = folderOf(suite.file());
    return files.stream()
        .anyMatch(file -> file.startsWith(folder)
            && (file.endsWith("payer.yaml") || file.toString().endsWith(".csv")));
  }

  boolean wants(Case test) {
    return (caseName == null || isNamed(test, caseName)) && (rule == null || isOf(test, rule));
  }

  private static boolean isNamed(Case test, String name) {
    return test.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        || (test.file() + ":" + test.line()).equals(name);
  }

  private static boolean isOf(Case test, String rule) {
    return test.near().contains(rule)
        || test.expect().stream().map(Expectation::what).anyMatch(rule::equals);
  }

  /** Refuses a name that no case has. */
  void requireCases(List<Suite> suites) {
    if (suites.stream().flatMap(suite -> suite.cases().stream()).anyMatch(this::wants)) {
      return;
    }
    List<String> known = new ArrayList<>();
    for (Suite suite : suites) {
      for (Case test : suite.cases()) {
        if (rule != null) {
          known.addAll(test.near());
          test.expect().forEach(expected -> known.add(expected.what()));
        } else {
          known.add(test.name());
        }
      }
    }
    String wanted = rule == null ? Objects.requireNonNullElse(caseName, "") : rule;
    throw new UsageException((rule == null ? "no case is named " : "no case is of the rule ")
        + wanted
        + NearestName.among(wanted, known)
            .map(near -> ". Did you mean " + near + "?")
            .orElse(""));
  }

  private static Path ruleFile(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.resolveSibling(
        whole.getFileName().toString().replaceFirst("\\.cases\\.[a-z]+$", ".drl"));
  }

  /** The payer's folder; of a golden claim the folder that it is in. */
  private static Path folderOf(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path parent = Objects.requireNonNull(whole.getParent());
    Path folder = parent;
    while (folder != null && !Files.exists(folder.resolve("payer.yaml"))) {
      folder = folder.getParent();
    }
    return folder == null ? parent : folder;
  }

  private static String git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      process.getOutputStream().close();
      try (InputStream out = process.getInputStream()) {
        String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
          throw new UsageException(folder + " is not in a git repository");
        }
        return text;
      }
    } catch (IOException noGit) {
      throw new UncheckedIOException(noGit);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UsageException("interrupted while git was read");
    }
  }
}
