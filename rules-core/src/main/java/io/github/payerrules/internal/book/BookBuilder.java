package io.github.payerrules.internal.book;

import io.github.payerrules.internal.book.Folders.Folder;
import io.github.payerrules.internal.dialect.Known;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.PayerTerms;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rule books of payers' files, and says all that is wrong with them. Not thread-safe. */
public final class BookBuilder {

  private final Map<String, RuleBook> books = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Folders folders = new Folders(problems::add);
  private final RuleReader reader = new RuleReader();
  private final Set<String> inBooks = new HashSet<>();

  /** Adds a folder; one of the same name that was added before stays. */
  public BookBuilder add(PayerFiles files) {
    return add(files.name(), () -> files);
  }

  /** Adds a folder whose files are asked for when a book needs them, if one does. */
  public BookBuilder add(String name, Supplier<PayerFiles> files) {
    folders.add(name, files);
    return this;
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
    Folder folder = folders.get(payer);
    if (made == null && folder != null && !folder.payer().shared()) {
      made = newBook(folder);
      books.put(payer, made);
    }
    return made;
  }

  /** Checks those folders, shared ones that nobody includes too. */
  public BookBuilder check(Collection<String> names) {
    make(names);
    checkIds(names);
    for (String name : names) {
      Folder folder = folders.get(name);
      if (folder != null && folder.payer().shared() && !inBooks.contains(name)) {
        Known known = KnownOfTables.ofAnyPayer(tables(List.of(folder)));
        reader.rules(folder.files(), known, problems::add);
      }
    }
    return this;
  }

  /** Whether a payer's folder of that name was added. */
  public boolean hasPayer(String name) {
    Folder folder = folders.get(name);
    return folder != null && !folder.payer().shared();
  }

  /** The payers among the folders. */
  public Set<String> payers() {
    return folders.names().stream()
        .filter(this::hasPayer)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The payers by the identifiers that claims give them. */
  public Map<String, String> ids(Collection<String> payers) {
    Map<String, String> byId = new LinkedHashMap<>();
    for (String payer : payers) {
      Folder folder = folders.get(payer);
      if (folder != null) {
        folder.payer().ids().forEach(id -> byId.putIfAbsent(id.name(), payer));
      }
    }
    return byId;
  }

  private void checkIds(Collection<String> names) {
    Map<String, String> byId = ids(names);
    for (String name : names) {
      Folder folder = folders.get(name);
      if (folder != null) {
        for (PayerFile.Named id : folder.payer().ids()) {
          if (!name.equals(byId.get(id.name()))) {
            problem(
                name + "/" + PayerFiles.PAYER_FILE,
                id.line(),
                "this payer ID is also listed for " + byId.get(id.name()),
                "Keep it only with the payer that uses it.");
          }
        }
      }
    }
  }

  /** All problems so far, by file and line. */
  public List<Problem> problems() {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }

  private RuleBook newBook(Folder folder) {
    Collection<Folder> parts = folders.withIncluded(folder);
    parts.forEach(part -> inBooks.add(part.name()));
    PayerTables tables = tables(parts);
    Known known = new KnownOfPart(KnownOfTables.ofPayer(tables), unread(parts));
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
              "the id " + rule.id() + " is already used by the rule at " + earlier.source(),
              "Give each rule its own id.");
        } else if (part.equals(folder) || !isExempt(rule, part, folder.payer())) {
          rules.add(rule);
        }
      }
    }
    new BookCheck(folders, parts, tables, byId, problems::add).check();
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
      rows.put(name, folders.rows(part));
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
        parts.stream().flatMap(part -> folders.rows(part).stream()).toList(),
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

  /** The tables of which some rows could not be read: what they would name is not judged. */
  private Set<String> unread(Collection<Folder> parts) {
    Set<String> unread = new LinkedHashSet<>();
    parts.forEach(
        part -> folders.unread(part).forEach(kind -> unread.add("tables/" + kind.fileName())));
    return unread;
  }

  private void problem(String file, int line, String what, String fix) {
    problems.add(new Problem(file, line, null, what, fix));
  }
}
