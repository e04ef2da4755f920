package io.github.payerrules.testkit.change;

import io.github.payerrules.testkit.rules.RulesInText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Who changed a rule and when, from git. */
public final class RuleHistory {

  private static final String FIELD = "\u001f";

  private record Commit(String hash, String author, String date, String subject, String path) {}

  private RuleHistory() {}

  /**
   * The versions of a rule, the newest first; empty where the file was never committed.
   *
   * @param file the rule file in a folder that is in git
   * @param rule the rule's id
   * @throws IOException if there is no git, or the file is not in a repository
   */
  public static List<RuleVersion> of(Path file, String rule) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    List<RuleVersion> versions = new ArrayList<>();
    String before = "";
    List<Commit> commits = commits(folder, String.valueOf(file.getFileName()));
    Collections.reverse(commits);
    for (Commit commit : commits) {
      String now = ruleIn(git(folder, "show", commit.hash() + ":" + commit.path()), rule, before);
      if (!now.equals(before)) {
        versions.add(new RuleVersion(
            commit.hash(),
            commit.author(),
            commit.date(),
            commit.subject(),
            now,
            LineChanges.between(before, now)));
        before = now;
      }
    }
    Collections.reverse(versions);
    return versions;
  }

  private static List<Commit> commits(Path folder, String file) throws IOException {
    String log = git(
        folder,
        "log",
        "--follow",
        "--name-only",
        "--date=short",
        "--format=%x1e%H%x1f%an%x1f%ad%x1f%s",
        "--",
        file);
    List<Commit> commits = new ArrayList<>();
    for (String entry : log.split("\u001e", -1)) {
      List<String> lines = entry.lines().filter(line -> !line.isBlank()).toList();
      if (lines.size() == 2) {
        String[] fields = lines.get(0).split(FIELD, -1);
        commits.add(new Commit(fields[0], fields[1], fields[2], fields[3], lines.get(1)));
      }
    }
    return commits;
  }

  /** The rule's text; as it was before where the file could not be read then. */
  private static String ruleIn(String file, String rule, String before) {
    try {
      return RulesInText.byId(file).getOrDefault(rule, "");
    } catch (RuntimeException brokenThen) {
      return before;
    }
  }

  private static String git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(false)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(folder + " is not in a git repository, or git cannot read it");
      }
      return text;
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git was read", interrupted);
    }
  }
}
