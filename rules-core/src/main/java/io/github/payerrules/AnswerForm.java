package io.github.payerrules;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Checklist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the questions of a claim as a form that {@link Answers} reads back. Not thread-safe. */
final class AnswerForm {

  private final StringBuilder form = new StringBuilder();
  private final Set<String> asked = new HashSet<>();

  /** What was already asked of the claim, by the lines of which it is asked again. */
  private final Map<List<Integer>, List<Checklist.Item>> ofLines = new LinkedHashMap<>();

  /**
   * The block of one claim.
   *
   * @param mark keeps its answers with the claim; {@code null} for none
   */
  String of(String claim, @Nullable String mark, List<Checklist> checklists) {
    form.append('"').append(escaped(claim)).append("\":\n");
    if (mark != null) {
      form.append("  ")
          .append(ClaimMark.FIELD)
          .append(": \"")
          .append(mark)
          .append("\" # leave this: it keeps the answers with this patient and date\n");
    }
    for (Checklist checklist : checklists) {
      List<Checklist.Item> ofClaim = new ArrayList<>();
      for (Checklist.Item item : checklist.items()) {
        if (item.facts().stream().noneMatch(asked::contains)) {
          ofClaim.add(item);
        } else if (!item.lines().isEmpty()) {
          ofLines.computeIfAbsent(item.lines(), none -> new ArrayList<>()).add(item);
        }
      }
      if (!ofClaim.isEmpty()) {
        form.append("  # ").append(checklist.title()).append('\n');
        ofClaim.forEach(item -> add(item, "  "));
      }
      ofClaim.forEach(item -> asked.addAll(item.facts()));
    }
    if (!ofLines.isEmpty()) {
      form.append("  lines:\n");
      ofLines.forEach((lines, items) -> {
        form.append("    ")
            .append(lines.stream().map(String::valueOf).collect(Collectors.joining(", ")))
            .append(":\n");
        items.forEach(item -> add(item, "      "));
      });
    }
    return form.toString();
  }

  private void add(Checklist.Item item, String indent) {
    form.append(indent).append("# ").append(item.inWords()).append('\n');
    for (String wants : item.wants()) {
      form.append(indent).append("#   payer wants: ").append(wants).append('\n');
    }
    List<Checklist.Asked> facts =
        item.asked().stream().filter(one -> isFact(one.fact())).toList();
    if (facts.isEmpty()) {
      form.append(indent)
          .append("#   Not answered here: add it to the claim and check it again.\n");
    }
    if (item.choosesAmongFacts()) {
      form.append(indent).append("#   Write none, or the names of those that apply:\n");
      facts.forEach(one -> form.append(indent)
          .append("#   ")
          .append(one.fact())
          .append(": ")
          .append(one.text())
          .append('\n'));
      form.append(indent).append(String.join(", ", item.facts())).append(":\n");
      return;
    }
    for (Checklist.Asked one : facts) {
      if (facts.size() > 1) {
        form.append(indent).append("#   ").append(one.text()).append(":\n");
      }
      String hint = EvidenceFact.named(one.fact()).map(AnswerForm::hint).orElse("");
      if (!hint.isEmpty()) {
        form.append(indent).append("#   ").append(hint).append('\n');
      }
      form.append(indent).append(one.fact()).append(":\n");
    }
  }

  private static String hint(EvidenceFact fact) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> "";
      case YES_NO -> "yes or no";
      case TEXT ->
        fact.allowed().isEmpty()
            ? "none if there is none"
            : "one of: " + String.join(", ", fact.allowed());
      case BLOCKS -> "such as [{ date: 2026-05-01, relief: 80 }]; [] if there were none";
    };
  }

  private static boolean isFact(String name) {
    return EvidenceFact.named(name).isPresent();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
