package io.github.payerrules.internal.book;

import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.PayerTerms;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.internal.tables.TableKind;
import io.github.payerrules.internal.tables.TableReader;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rule books of payers' files, and says all that is wrong with them. Not thread-safe. */
public final class BookBuilder {

  private record Folder(PayerFiles files, PayerFile payer) {

    String name() {
      return files.name();
    }
  }

  /** What a folder's tables hold, and those of which some rows could not be read. */
  private record Tables(List<Row> rows, Set<TableKind> unread) {}

  private final Map<String, Supplier<PayerFiles>> added = new LinkedHashMap<>();
  private final Map<String, Folder> folders = new HashMap<>();
  private final Map<String, Tables> tables = new HashMap<>();
  private final Map<String, RuleBook> books = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final RuleReader reader = new RuleReader();
  private final Set<String> inBooks = new HashSet<>();

  /** Adds a folder; one of the same name that was added before stays. */
  public BookBuilder add(PayerFiles files) {
    return add(files.name(), () -> files);
  }

  /** Adds a folder whose files are asked for when a book needs them, if one does. */
  public BookBuilder add(String name, Supplier<PayerFiles> files) {
    added.putIfAbsent(name, files);
    return this;
  }

  private @Nullable Folder folder(String name) {
    Folder read = folders.get(name);
    Supplier<PayerFiles> files = added.get(name);
    if (read == null && files != null) {
      List<Problem> found = new ArrayList<>();
      PayerFiles texts = files.get();
      read = new Folder(texts, PayerFile.read(texts, found));
      folders.put(name, read);
      problems.addAll(found);
    }
    return read;
  }

  private Tables tables(Folder folder) {
    Tables read = tables.get(folder.name());
    if (read == null) {
      List<Problem> found = new ArrayList<>();
      Set<TableKind> unread = EnumSet.noneOf(TableKind.class);
      read = new Tables(rows(folder.files(), found, unread), unread);
      tables.put(folder.name(), read);
      problems.addAll(found);
    }
    return read;
  }

  private List<Row> rows(Folder folder) {
    return tables(folder).rows();
  }

  private static List<Row> rows(PayerFiles files, List<Problem> problems, Set<TableKind> unread) {
    List<Row> rows = new ArrayList<>();
    files.texts().forEach((path, text) -> {
      if (path.endsWith(".csv")) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        TableKind.inFile(fileName)
            .ifPresentOrElse(
                kind -> {
                  TableReader.Table table =
                      TableReader.read(files.name() + "/" + path, kind, text, problems);
                  rows.addAll(table.rows());
                  if (!table.whole()) {
                    unread.add(kind);
                  }
                },
                () -> problems.add(unknownTable(files.name() + "/" + path, fileName)));
      }
    });
    return rows;
  }

  private static Problem unknownTable(String file, String fileName) {
    List<String> known =
        Arrays.stream(TableKind.values()).map(TableKind::fileName).toList();
    return new Problem(
        file,
        0,
        null,
        "no table is kept in a file of this name",
        NearestName.among(fileName, known)
            .map(near -> "Did you mean " + near + "?")
            .orElse("Tables: " + String.join(", ", known) + "."));
  }

  /**
   * Makes the books of those payers; look at {@link #problems()} before using them. Of the other
   * folders nothing is read but what these include.
   */
  public BookBuilder make(Collection<String> payers) {
    payers.forEach(this::book);
    return this;
  }

  /** A payer's book, made once; {@code null} where there is no such payer. */
  public @Nullable RuleBook book(String payer) {
    RuleBook made = books.get(payer);
    Folder folder = folder(payer);
    if (made == null && folder != null && !folder.payer().shared()) {
      made = newBook(folder);
      books.put(payer, made);
    }
    return made;
  }

  /** Checks those folders, shared ones that nobody includes too. */
  public BookBuilder check(Collection<String> names) {
    make(names);
    for (String name : names) {
      Folder folder = folder(name);
      if (folder != null && folder.payer().shared() && !inBooks.contains(name)) {
        Known known = KnownOfTables.ofAnyPayer(tables(List.of(folder)));
        reader.rules(folder.files(), known, problems::add);
      }
    }
    return this;
  }

  /** Whether a payer's folder of that name was added. */
  public boolean hasPayer(String name) {
    Folder folder = folder(name);
    return folder != null && !folder.payer().shared();
  }

  /** The payers among the folders. */
  public Set<String> payers() {
    return added.keySet().stream()
        .filter(this::hasPayer)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All problems so far, by file and line. */
  public List<Problem> problems() {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }

  private RuleBook newBook(Folder folder) {
    Collection<Folder> parts = withIncluded(folder);
    parts.forEach(part -> inBooks.add(part.name()));
    PayerTables tables = tables(parts);
    Known known = new KnownOfPart(KnownOfTables.ofPayer(tables), unread(parts));
    checkNames(parts, tables);
    List<Rule> rules = new ArrayList<>();
    Map<String, Rule> byId = new LinkedHashMap<>();
    for (Folder part : parts) {
      Known ofPart = part.payer().shared() ? KnownOfPart.ofShared(known) : known;
      for (Rule rule : reader.rules(part.files(), ofPart, problems::add)) {
        Rule earlier = byId.putIfAbsent(rule.id(), rule);
        if (earlier != null) {
          problem(
              rule.file(),
              rule.line(),
              "the id " + rule.id() + " is also that of the rule at " + earlier.source(),
              "Give each rule an id of its own.");
        } else if (part.equals(folder) || !isExempt(rule, part, folder.payer())) {
          rules.add(rule);
        }
      }
    }
    checkExceptions(folder, byId);
    checkCovers(folder, tables);
    checkTerms(folder, byId.values());
    checkSameReasons(parts, byId.values());
    checkSources(parts, byId.values(), tables.terms().sources());
    String hash = parts.size() == 1 ? folder.files().contentHash() : joinedHash(parts);
    return new RuleBook(
        folder.name(),
        folder.payer(),
        hash,
        parts.stream().map(part -> new RuleBook.Part(part.name(), part.payer())).toList(),
        rules,
        tables,
        source(parts, known));
  }

  private BookSource source(Collection<Folder> parts, Known known) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Folder part : parts) {
      String name = part.name();
      rows.put(name, rows(part));
      part.files().texts().forEach((path, text) -> {
        if (PayerFiles.isRuleFile(path)) {
          texts.put(name + "/" + path, text);
        }
      });
    }
    return new BookSource(texts, rows, known);
  }

  private PayerTables tables(Collection<Folder> parts) {
    return new PayerTables(
        parts.stream().flatMap(part -> rows(part).stream()).toList(),
        new PayerTerms(
            parts.stream().flatMap(part -> part.payer().parameters().stream()).toList(),
            parts.stream().flatMap(part -> part.payer().deadlines().stream()).toList(),
            parts.stream().flatMap(part -> part.payer().denials().stream()).toList(),
            parts.stream()
                .flatMap(part -> part.payer().sources().stream())
                .distinct()
                .toList()));
  }

  private static boolean isExempt(Rule rule, Folder part, PayerFile payer) {
    String area = part.name() + "/" + rule.category();
    return payer.except().stream()
        .anyMatch(exempt -> exempt.name().equals(exempt.isArea() ? area : rule.id()));
  }

  private static String joinedHash(Collection<Folder> parts) {
    TreeMap<String, String> hashes = new TreeMap<>();
    parts.forEach(part -> hashes.put(part.name(), part.files().contentHash()));
    return new PayerFiles("", hashes).contentHash();
  }

  /** The folder and all that it includes, itself first. */
  private Collection<Folder> withIncluded(Folder folder) {
    Map<String, Folder> parts = new LinkedHashMap<>();
    List<Folder> open = new ArrayList<>(List.of(folder));
    while (!open.isEmpty()) {
      Folder next = open.remove(0);
      if (parts.putIfAbsent(next.name(), next) == null) {
        for (PayerFile.Named include : next.payer().includes()) {
          String name = include.name();
          Folder included = folder(name);
          if (included == null) {
            problem(
                next.name() + "/" + PayerFiles.PAYER_FILE,
                include.line(),
                "includes \"" + name + "\", which is not there",
                NearestName.among(name, added.keySet())
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Put a folder of that name beside it."));
          } else {
            open.add(included);
          }
        }
      }
    }
    return parts.values();
  }

  /** The tables of which some rows could not be read: what they would name is not judged. */
  private Set<String> unread(Collection<Folder> parts) {
    Set<String> unread = new LinkedHashSet<>();
    parts.forEach(
        part -> tables(part).unread().forEach(kind -> unread.add("tables/" + kind.fileName())));
    return unread;
  }

  /** Checks the names by which rows of one table speak of rows of another. */
  private void checkNames(Collection<Folder> parts, PayerTables tables) {
    for (Folder part : parts) {
      for (Row row : rows(part)) {
        if (row.kind() == TableKind.PROCEDURES || row.kind() == TableKind.POLICIES) {
          checkName(parts, part, row, "procedure", TableKind.FAMILIES, tables);
        }
        if (row.kind() == TableKind.POLICIES && !row.get("contractor").isEmpty()) {
          checkName(parts, part, row, "contractor", TableKind.CONTRACTORS, tables);
        }
      }
    }
  }

  private void checkName(
      Collection<Folder> parts,
      Folder part,
      Row row,
      String column,
      TableKind kind,
      PayerTables tables) {
    String name = row.get(column);
    Set<String> known = tables.names(kind);
    if (name.isEmpty()
        || known.contains(name)
        || parts.stream().anyMatch(it -> tables(it).unread().contains(kind))) {
      return;
    }
    problem(
        part.name() + "/tables/" + row.kind().fileName(),
        row.line(),
        "tables/" + kind.fileName() + " has no " + column + " \"" + name + "\"",
        NearestName.among(name, known)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Add it there, or correct it here."));
  }

  private void checkExceptions(Folder folder, Map<String, Rule> byId) {
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
                + "\", which no included folder has",
            own
                ? "It is the payer's own: remove the rule itself."
                : NearestName.among(name, known)
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Remove it."));
      }
    }
  }

  /** A term for which no rule asks is misspelt, or forgotten. */
  private void checkTerms(Folder folder, Collection<Rule> rules) {
    Set<String> asked = rules.stream()
        .flatMap(rule -> rule.termsAsked().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    for (String name : asked.isEmpty() ? Set.<String>of() : folder.payer().termNames()) {
      if (!asked.contains(name)) {
        problem(
            folder.name() + "/" + PayerFiles.PAYER_FILE,
            0,
            "no rule asks for \"" + name + "\"",
            NearestName.among(name, asked)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Rules ask for: " + String.join(", ", asked) + "."));
      }
    }
  }

  private void checkCovers(Folder folder, PayerTables tables) {
    Set<String> families = tables.names(TableKind.FAMILIES);
    for (PayerFile.Named covered : folder.payer().covers()) {
      if (!families.contains(covered.name())) {
        problem(
            folder.name() + "/" + PayerFiles.PAYER_FILE,
            covered.line(),
            "covers names \"" + covered.name() + "\", which is no procedure of the tables",
            NearestName.among(covered.name(), families)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Procedures: " + String.join(", ", families) + "."));
      }
    }
  }

  /** A shared rule may name the file of a folder that only some payers include. */
  private void checkSameReasons(Collection<Folder> parts, Collection<Rule> rules) {
    Set<String> files = rules.stream().map(Rule::file).collect(Collectors.toSet());
    Set<String> shared = parts.stream()
        .filter(part -> part.payer().shared())
        .map(Folder::name)
        .collect(Collectors.toSet());
    for (Rule rule : rules) {
      String file = rule.metadata().sameReasonAs();
      boolean mayBeElsewhere = shared.contains(rule.folder());
      if (file != null && !files.contains(file) && !mayBeElsewhere) {
        problem(
            rule.file(),
            rule.line(),
            "@sameReasonAs names the rule file \"" + file + "\", which the payer does not have",
            NearestName.among(file, files)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Name a rule file of the payer or of a folder that it includes."));
      } else if (rule.file().equals(file)) {
        problem(
            rule.file(),
            rule.line(),
            "@sameReasonAs names the rule's own file",
            "Rules of one file say different things: remove it, or move one of the rules.");
      }
    }
  }

  /**
   * A folder that lists its sources lists all: what a rule fills in is known at the review only.
   */
  private void checkSources(
      Collection<Folder> parts, Collection<Rule> rules, List<PolicySource> sources) {
    Set<String> listing = parts.stream()
        .filter(part -> !part.payer().sources().isEmpty())
        .map(Folder::name)
        .collect(Collectors.toSet());
    for (Rule rule : rules) {
      String citation = rule.metadata().citation().text();
      if (listing.contains(rule.folder())
          && citation.indexOf('{') < 0
          && PolicySource.namedIn(citation, sources).isEmpty()) {
        problem(
            rule.file(),
            rule.line(),
            "@citation names no source that payer.yaml lists",
            "Add it there under sources:, or name one that is listed.");
      }
    }
  }

  private void problem(String file, int line, String what, String mend) {
    problems.add(new Problem(file, line, null, what, mend));
  }
}
