package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that look like rules, tables or cases and are not read. */
final class IgnoredFiles {

  private static final Pattern RULES_OF_OTHER_NAME =
      Pattern.compile(".+\\.drl\\.[a-z0-9]+|.+\\.(drl~|drls|dlr)");
  private static final Pattern CONTENT =
      Pattern.compile(".+\\.drl|.+\\.csv|.+\\.cases\\.(?:yaml|yml|json)");
  private static final Pattern SPREADSHEET = Pattern.compile(".+\\.(xlsx|xls|ods|numbers)");
  private static final Pattern TABLE_OF_OTHER_NAME =
      Pattern.compile(".+\\.csv\\.[a-z0-9]+|.+\\.tsv");
  private static final Pattern CASES_OF_OTHER_NAME =
      Pattern.compile("(.+)\\.(?:case|test|tests|cases?)\\.(?:yaml|yml|json)(?:\\.txt)?");
  private static final Pattern CASES = Pattern.compile(".+\\.cases\\.(?:yaml|yml|json)");

  private IgnoredFiles() {}

  static List<Problem> below(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String fix = isHidden(whole.relativize(file)) ? hidden(name) : fix(name);
        Path payer = payerOf(file, whole);
        if (fix != null && payer != null) {
          Path above = payer.getParent();
          String shown =
              (above == null ? file : above.relativize(file)).toString().replace('\\', '/');
          problems.add(new Problem(shown, 0, null, "this file is ignored", fix));
        }
      }
      return problems;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Below a folder with a dot in front; a version control system keeps its own there. */
  private static boolean isHidden(Path below) {
    boolean isHidden = false;
    for (Path part : below) {
      isHidden |= part.toString().startsWith(".");
    }
    return isHidden;
  }

  /** What editors and file systems leave beside a file begins with .# or ._ and is no rule. */
  private static @Nullable String hidden(String name) {
    return CONTENT.matcher(name).matches() && !name.startsWith(".#") && !name.startsWith("._")
        ? "Files and folders that begin with a dot are not read: rename it, or remove it."
        : null;
  }

  private static @Nullable String fix(String name) {
    if (RULES_OF_OTHER_NAME.matcher(name).matches()) {
      return "Rule files end with .drl: rename it.";
    }
    if (SPREADSHEET.matcher(name).matches()) {
      return "Tables are text: save it as \"CSV UTF-8\" in the folder tables.";
    }
    if (TABLE_OF_OTHER_NAME.matcher(name).matches()) {
      return "Tables end with .csv: rename it, in the folder tables.";
    }
    if (CASES_OF_OTHER_NAME.matcher(name).matches() && !CASES.matcher(name).matches()) {
      return "Case files end with .cases.yaml: rename it after its rule file, such as"
          + " frequency.cases.yaml next to frequency.drl.";
    }
    return null;
  }

  private static @Nullable Path payerOf(Path file, Path within) {
    Path folder = file.getParent();
    while (folder != null
        && folder.startsWith(within)
        && !Files.exists(folder.resolve("payer.yaml"))) {
      folder = folder.getParent();
    }
    return folder != null && folder.startsWith(within) ? folder : null;
  }
}
