package io.github.payerrules.cli;

import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.lint.LintMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems of files: many of one cause as one. */
final class ProblemText {

  /** So many of one cause are still told one by one. */
  private static final int FEW = 5;

  private final Page page;

  ProblemText(Page page) {
    this.page = page;
  }

  void print(List<Problem> problems) {
    Map<List<String>, List<Problem>> causes = new LinkedHashMap<>();
    for (Problem problem : problems) {
      causes
          .computeIfAbsent(List.of(problem.what(), problem.fix()), none -> new ArrayList<>())
          .add(problem);
    }
    ReviewText text = new ReviewText(page);
    causes.values().forEach(alike -> {
      boolean many = alike.size() > FEW;
      text.problems(many ? alike.subList(0, 1) : alike);
      if (many) {
        long files = alike.stream().map(Problem::file).distinct().count();
        page.entry(
            6,
            "and %,d more like it in %,d %s"
                .formatted(alike.size() - 1, files, files == 1 ? "file" : "files"));
      }
      LintMessage.of(alike.get(0)).ifPresent(message -> page.entry(6, "[" + message.id() + "]"));
    });
  }
}
