package io.github.payerrules.internal.denial;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the denials folder, checked. Immutable after construction and thread-safe; what a
 * table means stands in the folder's README.
 */
public final class DenialTables {

  private record Kinds(Pattern payer, List<String> kinds) {}

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, FactWord> words = Words.all();
  private final List<Kinds> kinds = new ArrayList<>();
  private final List<Kinds> remitters = new ArrayList<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, String> rootCauses = new LinkedHashMap<>();
  private final Map<String, String> scenarios = new HashMap<>();
  private final Map<String, String> successors = new HashMap<>();
  private final Deadlines deadlines = new Deadlines();
  private final FactNames factNames = new FactNames();
  private final List<CauseRow> causes = new ArrayList<>();
  private final List<RemedyRow> remedies = new ArrayList<>();
  private final List<SheetRow> letters;

  private DenialTables(Function<String, String> text) {
    for (SheetRow row : sheet(text, "payers", "payer", "kinds", "mark", "source")) {
      kinds.add(
          new Kinds(pattern(row.alternatives("payer")), List.of(row.get("kinds").split(" +"))));
    }
    for (SheetRow row : sheet(text, "remitters", "name_or_id", "payer", "mark", "source")) {
      remitters.add(new Kinds(pattern(row.alternatives("name_or_id")), List.of(row.get("payer"))));
    }
    for (SheetRow row : sheet(text, "lists", "list", "code", "meaning", "source")) {
      lists.computeIfAbsent(row.get("list"), list -> new LinkedHashSet<>()).add(row.get("code"));
    }
    for (SheetRow row : sheet(text, "categories", "category", "root_cause", "meaning", "source")) {
      rootCauses.put(row.get("category"), row.get("root_cause"));
    }
    for (SheetRow row : sheet(text, "scenarios", "carc", "scenario", "mark", "source")) {
      row.alternatives("carc").forEach(carc -> scenarios.put(carc, row.get("scenario")));
    }
    for (SheetRow row : sheet(text, "retired", "carc", "replaced_by", "source")) {
      row.alternatives("carc").forEach(carc -> successors.put(carc, row.get("replaced_by")));
    }
    List<SheetRow> declared = sheet(text, "facts", "word", "path", "test", "value", "meaning");
    DeclaredFact.declare(declared, words, problems);
    declared.forEach(factNames::declare);
    for (SheetRow row : sheet(
        text,
        "deadlines",
        "payer",
        "deadline",
        "when",
        "start",
        "amount",
        "unit",
        "receipt_days",
        "weekend",
        "effective",
        "until",
        "words",
        "mark",
        "source")) {
      deadlines.add(row, this, problems);
      factNames.ofDeadline(row);
    }
    for (SheetRow row : sheet(
        text,
        "remedies",
        "play",
        "payer",
        "when",
        "action",
        "level",
        "alternatives",
        "actor",
        "other_actors",
        "deadline",
        "if_late",
        "instruction",
        "mark",
        "source")) {
      remedies.add(RemedyRow.read(row, this, problems));
    }
    for (SheetRow row : sheet(
        text,
        "causes",
        "payer",
        "group",
        "carc",
        "rarc",
        "when",
        "kind",
        "cause",
        "root",
        "play",
        "actor",
        "other_actors",
        "appealable",
        "patient",
        "why",
        "effective",
        "until",
        "mark",
        "source")) {
      causes.add(CauseRow.read(row, this, problems));
    }
    letters = sheet(text, "letters", "step", "payer", "send_to", "enclosures", "mark", "source");
    checkPlays();
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(List.copyOf(problems));
    }
  }

  /**
   * Reads the tables.
   *
   * @param text the text of a table by its file name, such as {@code causes.csv}
   * @throws InvalidRulesException with every problem in every table
   */
  public static DenialTables read(Function<String, String> text) {
    return new DenialTables(text);
  }

  private static Pattern pattern(List<String> names) {
    return Pattern.compile(
        names.stream()
            .map(each -> Pattern.quote(each).replace("*", "\\E.*\\Q"))
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
  }

  private List<SheetRow> sheet(Function<String, String> text, String name, String... columns) {
    String file = name + ".csv";
    return Sheet.read("denials/" + file, text.apply(file), problems, columns);
  }

  private void checkPlays() {
    Set<String> plays = new LinkedHashSet<>();
    remedies.forEach(each -> plays.add(each.row().get("play")));
    causes.forEach(each -> checkPlay(each.row(), each.play(), plays));
    remedies.stream()
        .filter(each -> !each.row().get("if_late").isEmpty())
        .forEach(each -> checkPlay(each.row(), each.row().get("if_late"), plays));
  }

  private void checkPlay(SheetRow row, String play, Set<String> plays) {
    if (!plays.contains(play)) {
      problems.add(new Problem(
          row.file(),
          row.line(),
          null,
          "no play \"" + play + "\" in remedies.csv",
          "Use one of: " + String.join(", ", plays) + "."));
    }
  }

  @Nullable
  FactWord word(String name) {
    return words.get(name);
  }

  /** The kinds of a payer or plan, from the narrow to the wide; empty for none. */
  List<String> kindsOf(@Nullable String payerOrPlan) {
    return payerOrPlan == null
        ? List.of()
        : kinds.stream()
            .filter(each -> each.payer().matcher(payerOrPlan).matches())
            .findFirst()
            .map(Kinds::kinds)
            .orElse(List.of());
  }

  /** The payer's folder by what a remittance calls it; the name itself where no row knows it. */
  public String payerOf(@Nullable String name, @Nullable String id) {
    return remitters.stream()
        .filter(each -> matches(each, id) || matches(each, name))
        .map(each -> each.kinds().get(0))
        .findFirst()
        .orElse(name == null ? "unknown" : name);
  }

  private static boolean matches(Kinds row, @Nullable String text) {
    return text != null && row.payer().matcher(text.strip()).matches();
  }

  /** The facts that the tables ask for. */
  public FactNames factNames() {
    return factNames;
  }

  /** What facts may be given for, as far as the tables name it: payers and kinds of payers. */
  public Set<String> payers() {
    Set<String> names = new LinkedHashSet<>();
    remitters.forEach(each -> names.addAll(each.kinds()));
    kinds.forEach(each -> names.addAll(each.kinds()));
    return names;
  }

  /** Whether a code is that code, or in the list of that name. */
  boolean isCode(String codeOrList, @Nullable String code) {
    return code != null
        && (codeOrList.equals(code) || lists.getOrDefault(codeOrList, Set.of()).contains(code));
  }

  boolean isShare(String code) {
    return isCode("patient-share", code);
  }

  boolean isTaken(String code) {
    return isCode("taken-from-payment", code);
  }

  boolean isDiscount(String code) {
    return isCode("contract-discount", code);
  }

  boolean isCategory(String category) {
    return rootCauses.containsKey(category);
  }

  String rootCause(String category) {
    return rootCauses.getOrDefault(category, "NONE");
  }

  /** The reason code that replaced a retired one; the code itself where none did. */
  String successor(String carc) {
    return successors.getOrDefault(carc, carc);
  }

  @Nullable
  String scenario(String carc) {
    return scenarios.getOrDefault(carc, scenarios.get(successor(carc)));
  }

  Deadlines deadlines() {
    return deadlines;
  }

  List<CauseRow> causes() {
    return causes;
  }

  /** The rows on letters: where they go and what goes with them. */
  List<SheetRow> letters() {
    return letters;
  }

  List<RemedyRow> remedies() {
    return remedies;
  }
}
