package io.github.payerrules.internal.denial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter with fields in braces; a field that is not known becomes a gap in brackets. */
public final class LetterTemplate {

  private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String template;
  private final Map<String, String> fields;
  private final List<String> facts = new ArrayList<>();
  private final List<String> policy = new ArrayList<>();
  private final Set<String> gaps = new LinkedHashSet<>();

  /** A template with what is known. */
  public LetterTemplate(String template, Map<String, String> fields) {
    this.template = template;
    this.fields = fields;
  }

  /** The documented facts, for the field facts. */
  public void facts(List<String> documented) {
    facts.addAll(documented);
  }

  /** The policies cited, for the field policy. */
  public void policy(List<String> citations) {
    policy.addAll(citations);
  }

  /** A criterion whose fact is not known. */
  public void gap(String criterion) {
    gaps.add(criterion);
  }

  /** What is to be filled in; complete after {@link #text()}. */
  public List<String> gaps() {
    return List.copyOf(gaps);
  }

  /** The letter; marked DRAFT where something is to be filled in. */
  public String text() {
    String text =
        FIELD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    return gaps.isEmpty() ? text : "DRAFT: fill in everything in [brackets]\n\n" + text;
  }

  private String value(MatchResult found) {
    String name = found.group(1);
    return switch (name) {
      case "facts" -> facts();
      case "policy" -> list(policy, "the payer's policy that applies");
      default -> {
        String value = fields.get(name);
        yield value == null ? gapOf(name) : value;
      }
    };
  }

  private String facts() {
    List<String> lines = new ArrayList<>(facts);
    gaps.forEach(each -> lines.add("[" + each + "]"));
    return list(lines, "what the record documents");
  }

  private String list(List<String> lines, String gap) {
    if (lines.isEmpty()) {
      return "  - " + gapOf(gap);
    }
    return String.join("\n", lines.stream().map(each -> "  - " + each).toList());
  }

  private String gapOf(String name) {
    gaps.add(name);
    return "[" + name + "]";
  }
}
