package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.dialect.RuleFile;
import io.github.payerrules.internal.words.Values;
import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.word.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the words of the vocabulary, and the names of a payer's tables, where somebody types a
 * rule. Works on texts that are broken, since they are being typed.
 */
public final class WordCompletion {

  private static final Pattern PATTERN = Pattern.compile("\\b(Line|Claim|PriorService)\\s*\\(");
  private static final Pattern NAMED_PATTERN =
      Pattern.compile("(\\w+)\\s*:\\s*(Line|Claim|PriorService)\\s*\\(");
  private static final String PATH =
      "[A-Za-z_]\\w*(?:\\s*\\([^()]*\\))?(?:\\s*\\.\\s*[A-Za-z_]\\w*(?:\\s*\\([^()]*\\))?)*";
  private static final Pattern NAMED_PATH = Pattern.compile("(\\w+)\\s*:\\s*(" + PATH + ")");
  private static final Pattern TYPED =
      Pattern.compile("((?:[A-Za-z_]\\w*(?:\\s*\\([^()]*\\))?\\s*\\.\\s*)*)([A-Za-z_]?\\w*)$");
  private static final Pattern COMPARED =
      Pattern.compile("(" + PATH + ")\\s*(?:==|!=)\\s*\"[^\"]*$");
  private static final Pattern GIVEN = Pattern.compile(
      "((?:[A-Za-z_]\\w*(?:\\s*\\([^()]*\\))?\\s*\\.\\s*)*)([A-Za-z_]\\w*)\\s*\\(\\s*((?:[^()\"]*,)?)\\s*\"[^\"]*$");

  private final String rule;
  private final int at;
  private final List<TableRow> rows;

  private WordCompletion(String rule, int at, List<TableRow> rows) {
    this.rule = rule;
    this.at = at;
    this.rows = rows;
  }

  /**
   * What may stand at a place of a rule file.
   *
   * @param file the file's text
   * @param offset the place, in characters from 0
   * @param rows the rows of the payer's tables
   */
  public static List<Proposal> at(String file, int offset, List<TableRow> rows) {
    int place = Math.max(0, Math.min(offset, file.length()));
    int start = Math.max(0, file.lastIndexOf("\nrule ", place - 1) + 1);
    int end = file.indexOf("\nrule ", place);
    String rule = file.substring(start, end < 0 ? file.length() : end);
    return new WordCompletion(rule, place - start, rows).proposals();
  }

  private List<Proposal> proposals() {
    String before = rule.substring(0, at);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    if (line.stripLeading().startsWith("//")) {
      return List.of();
    }
    boolean quoted = line.chars().filter(each -> each == '"').count() % 2 == 1;
    if (quoted) {
      int open = line.lastIndexOf('{');
      return open > line.lastIndexOf('}') ? words(line.substring(open + 1)) : values(before);
    }
    if (line.matches(".*@\\w*")) {
      return RuleFile.annotations().entrySet().stream()
          .map(each -> new Proposal(each.getKey(), "annotation", each.getValue()))
          .toList();
    }
    if (line.matches(".*\\bfindings\\.\\w*")) {
      return List.of(
          new Proposal("deny", "outcome", "the payer would deny"),
          new Proposal("review", "outcome", "a person looks at it before it is sent"),
          new Proposal("advise", "outcome", "good to know"));
    }
    return PATTERN.matcher(before).find() && !before.matches("(?s).*\\bthen\\b.*")
        ? words(before)
        : List.of();
  }

  /** The words that may follow what was typed. */
  private List<Proposal> words(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    if (!matcher.find()) {
      return List.of();
    }
    String path = matcher.group(1).strip();
    if (path.isEmpty()) {
      List<Proposal> all = new ArrayList<>();
      if (!typed.equals(rule.substring(0, at))) {
        names().keySet().forEach(name -> all.add(new Proposal(name, "name", "named above")));
        return all;
      }
      names().forEach((name, type) -> all.add(new Proposal(name, "name", type.getSimpleName())));
      all.addAll(words(patternHere()));
      return all;
    }
    Class<?> type = typeOf(path.substring(0, path.length() - 1));
    return type == null ? List.of() : words(type);
  }

  private static List<Proposal> words(@Nullable Class<?> type) {
    return type == null || !Vocabulary.hasWords(type)
        ? List.of()
        : Vocabulary.words(type).values().stream()
            .map(word -> new Proposal(word.name(), "word", word.meaning()))
            .toList();
  }

  private @Nullable Class<?> patternHere() {
    Matcher matcher = PATTERN.matcher(rule.substring(0, at));
    Class<?> type = null;
    while (matcher.find()) {
      type = Vocabulary.PATTERN_TYPES.get(matcher.group(1));
    }
    return type;
  }

  /** What the rule gives names to, with the types. */
  private Map<String, Class<?>> names() {
    Map<String, Class<?>> names = new LinkedHashMap<>();
    Matcher patterns = NAMED_PATTERN.matcher(rule);
    while (patterns.find()) {
      names.put(patterns.group(1), Vocabulary.PATTERN_TYPES.get(patterns.group(2)));
    }
    Matcher paths = NAMED_PATH.matcher(rule);
    while (paths.find()) {
      Class<?> type = names.containsKey(paths.group(1)) ? null : follow(null, paths.group(2));
      if (type != null) {
        names.put(paths.group(1), type);
      }
    }
    return names;
  }

  private @Nullable Class<?> typeOf(String path) {
    return follow(names(), path);
  }

  /** The type to which words lead from here, or from a name. */
  private @Nullable Class<?> follow(@Nullable Map<String, Class<?>> names, String path) {
    Class<?> type = null;
    for (String step : path.split("\\.(?![^(]*\\))", -1)) {
      String name = step.replaceAll("\\s*\\(.*", "").strip();
      if (type == null && names != null && names.containsKey(name)) {
        type = names.get(name);
        continue;
      }
      Class<?> owner = type == null ? patternHere() : type;
      Word word = owner == null ? null : Vocabulary.find(owner, name);
      if (word == null) {
        return null;
      }
      type = word.type();
    }
    return type;
  }

  private @Nullable Word word(String path) {
    int dot = path.lastIndexOf('.');
    Class<?> owner = dot < 0 ? patternHere() : typeOf(path.substring(0, dot));
    String name = path.substring(dot + 1).replaceAll("\\s*\\(.*", "").strip();
    return owner == null || !Vocabulary.hasWords(owner) ? null : Vocabulary.find(owner, name);
  }

  /** The texts with which a word may be compared, or that it may be given. */
  private List<Proposal> values(String before) {
    Matcher compared = COMPARED.matcher(before);
    if (compared.find()) {
      Word word = word(compared.group(1));
      return word == null ? List.of() : values(word.answers(), word.meaning());
    }
    Matcher given = GIVEN.matcher(before);
    if (!given.find()) {
      return List.of();
    }
    Word word = word(given.group(1) + given.group(2));
    int argument = (int) given.group(3).chars().filter(each -> each == ',').count();
    return word == null || argument >= word.given().size()
        ? List.of()
        : values(word.given().get(argument), word.meaning());
  }

  private List<Proposal> values(Values values, String meaning) {
    Set<String> texts = new TreeSet<>(values.oneOf());
    if (values.names() != null) {
      texts.addAll(names(values.names()));
    }
    return texts.stream().map(text -> new Proposal(text, "value", meaning)).toList();
  }

  private Set<String> names(Names names) {
    return switch (names) {
      case FAMILIES -> cells("families", "procedure");
      case FAMILY_GROUPS -> cells("families", "procedure_group");
      case APPROACHES -> cells("procedures", "approach");
      case REGIONS -> cells("procedures", "region");
      case CONTRACTORS -> cells("contractors", "contractor");
      case DIAGNOSIS_LISTS -> cells("diagnoses", "list");
      case MODIFIER_LISTS -> cells("modifiers", "list");
      case CODE_LISTS -> cells("codes", "list");
      case PROGRAMS -> cells("programs", "program");
      case PARAMETERS, FILINGS -> Set.of();
    };
  }

  private Set<String> cells(String table, String column) {
    Set<String> cells = new TreeSet<>();
    for (TableRow row : rows) {
      if (row.table().equals(table) && !row.get(column).isEmpty()) {
        cells.add(row.get(column));
      }
    }
    return cells;
  }
}
