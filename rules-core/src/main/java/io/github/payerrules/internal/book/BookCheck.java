package io.github.payerrules.internal.book;

import io.github.payerrules.internal.book.Folders.Folder;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.Problem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks whether what the files of one book say of each other is there. */
final class BookCheck {

  private static final int MOST_SUGGESTIONS = 200;

  private final Folders folders;

  /** The payer's folder and all that it includes, itself first. */
  private final Collection<Folder> parts;

  private final Folder folder;
  private final PayerTables tables;
  private final Map<String, Rule> byId;
  private final Consumer<Problem> problems;
  private final Map<TableKind, Set<String>> names = new EnumMap<>(TableKind.class);
  private int suggestions;

  BookCheck(
      Folders folders,
      Collection<Folder> parts,
      PayerTables tables,
      Map<String, Rule> byId,
      Consumer<Problem> problems) {
    this.folders = folders;
    this.parts = parts;
    this.folder = parts.iterator().next();
    this.tables = tables;
    this.byId = byId;
    this.problems = problems;
  }

  /** Checks all. */
  void check() {
    checkNames();
    checkExceptions();
    checkCovers();
    checkRequests();
    checkTerms();
    checkSameReasons();
    checkSources();
  }

  /** Checks the names by which rows of one table speak of rows of another. */
  private void checkNames() {
    for (Folder part : parts) {
      for (Row row : folders.rows(part)) {
        if (row.kind() == TableKind.PROCEDURES || row.kind() == TableKind.POLICIES) {
          checkName(part, row, "procedure", TableKind.FAMILIES);
        }
        if (row.kind() == TableKind.POLICIES && !row.get("contractor").isEmpty()) {
          checkName(part, row, "contractor", TableKind.CONTRACTORS);
        }
      }
    }
  }

  private void checkName(Folder part, Row row, String column, TableKind kind) {
    String name = row.get(column);
    Set<String> known = names.computeIfAbsent(kind, tables::names);
    if (name.isEmpty()
        || known.contains(name)
        || parts.stream().anyMatch(it -> folders.unread(it).contains(kind))) {
      return;
    }
    problem(
        part.name() + "/tables/" + row.kind().fileName(),
        row.line(),
        "tables/" + kind.fileName() + " has no " + column + " \"" + name + "\"",
        near(name, known).orElse("Add it there, or correct it here."));
  }

  /** Asks whether a near name is meant; where very many are wrong, something else is. */
  private Optional<String> near(String name, Collection<String> known) {
    return ++suggestions <= MOST_SUGGESTIONS
        ? NearestName.among(name, known).map(near -> "Did you mean \"" + near + "\"?")
        : Optional.empty();
  }

  private void checkExceptions() {
    Set<String> areas = byId.values().stream()
        .map(rule -> rule.folder() + "/" + rule.category())
        .collect(Collectors.toCollection(TreeSet::new));
    for (PayerFile.Exemption except : folder.payer().except()) {
      String name = except.name();
      boolean own = except.isArea()
          ? name.startsWith(folder.name() + "/")
          : byId.containsKey(name) && byId.get(name).folder().equals(folder.name());
      Set<String> known = except.isArea() ? areas : byId.keySet();
      if (own || !known.contains(name)) {
        problem(
            folder.name() + "/" + PayerFiles.PAYER_FILE,
            except.line(),
            "except names the " + (except.isArea() ? "area" : "rule") + " \"" + name
                + "\", but no included folder has it",
            own
                ? "It is the payer's own rule: remove the rule itself."
                : near(name, known).orElse("Remove it."));
      }
    }
  }

  /** A term for which no rule asks is misspelt, or forgotten. */
  private void checkTerms() {
    Set<String> asked = byId.values().stream()
        .flatMap(rule -> rule.termsAsked().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    for (String name : asked.isEmpty() ? Set.<String>of() : folder.payer().termNames()) {
      if (!asked.contains(name)) {
        problem(
            folder.name() + "/" + PayerFiles.PAYER_FILE,
            0,
            "no rule uses \"" + name + "\"",
            near(name, asked).orElse("Rules use: " + String.join(", ", asked) + "."));
      }
    }
  }

  private void checkCovers() {
    Set<String> families = tables.names(TableKind.FAMILIES);
    for (PayerFile.Named covered : folder.payer().covers()) {
      if (!families.contains(covered.name())) {
        problem(
            folder.name() + "/" + PayerFiles.PAYER_FILE,
            covered.line(),
            "covers lists \"" + covered.name() + "\", which is not a procedure in the tables",
            near(covered.name(), families)
                .orElse("Procedures: " + String.join(", ", families) + "."));
      }
    }
  }

  /** What a shared folder lists may be the area of a payer that includes it, or of none yet. */
  private void checkRequests() {
    Set<String> areas =
        byId.values().stream().map(Rule::category).collect(Collectors.toCollection(TreeSet::new));
    for (PayerFile.Named area : folder.payer().requests()) {
      if (!folder.payer().shared() && !areas.contains(area.name())) {
        problem(
            folder.name() + "/" + PayerFiles.PAYER_FILE,
            area.line(),
            "requests lists \"" + area.name() + "\", but no rule of the payer is in that area",
            near(area.name(), areas).orElse("Areas: " + String.join(", ", areas) + "."));
      }
    }
  }

  /** A shared rule may name the file of a folder that only some payers include. */
  private void checkSameReasons() {
    Set<String> files = byId.values().stream().map(Rule::file).collect(Collectors.toSet());
    Set<String> shared = parts.stream()
        .filter(part -> part.payer().shared())
        .map(Folder::name)
        .collect(Collectors.toSet());
    for (Rule rule : byId.values()) {
      String file = rule.metadata().sameReasonAs();
      boolean mayBeElsewhere = shared.contains(rule.folder());
      if (file != null && !files.contains(file) && !mayBeElsewhere) {
        problem(
            rule.file(),
            rule.line(),
            "@sameReasonAs names the rule file \"" + file + "\", which the payer does not have",
            near(file, files)
                .orElse("Name a rule file of the payer or of a folder that it includes."));
      } else if (rule.file().equals(file)) {
        problem(
            rule.file(),
            rule.line(),
            "@sameReasonAs names the rule's own file",
            "Remove it, or move one of the rules to another file.");
      }
    }
  }

  /**
   * A folder that lists its sources lists all: what a rule fills in is known at the review only.
   */
  private void checkSources() {
    List<PolicySource> sources = tables.terms().sources();
    Set<String> listing = parts.stream()
        .filter(part -> !part.payer().sources().isEmpty())
        .map(Folder::name)
        .collect(Collectors.toSet());
    for (Rule rule : byId.values()) {
      String citation = rule.metadata().citation().text();
      if (listing.contains(rule.folder())
          && citation.indexOf('{') < 0
          && PolicySource.namedIn(citation, sources).isEmpty()) {
        problem(
            rule.file(),
            rule.line(),
            "@citation does not match a source in payer.yaml",
            "Add the source under sources:, or cite one that is listed.");
      }
      if (rule.metadata().mark() == Mark.VERIFIED
          && rule.metadata().mark(sources) != Mark.VERIFIED) {
        problem(
            rule.file(),
            rule.line(),
            "@mark( \"V\" ): none of the rule's sources has a seen: date",
            "Add the seen: date to the source in payer.yaml, name the source with @seenIn, or write"
                + " @mark( \"S\" ).");
      }
    }
  }

  private void problem(String file, int line, String what, String fix) {
    problems.accept(new Problem(file, line, null, what, fix));
  }
}
