package io.github.payerrules.bench;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.DraftCase;
import io.github.payerrules.testkit.PayerFolder;
import io.github.payerrules.testkit.lint.LintMessage;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.Proposal;
import io.github.payerrules.testkit.rules.TableRow;
import io.github.payerrules.testkit.rules.WordCompletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Payer folders on the bench: their texts as they are edited, and what the edits do. Nothing is
 * written to the folders before {@link #save()}.
 *
 * <pre>{@code
 * try (Workspace bench = Workspace.open(folder, PastClaims.NONE, new ClaimReader(), today)) {
 *   bench.edit("acme/frequency.drl", changed);
 *   Evaluation what = bench.evaluate("acme/frequency.drl");
 * }
 * }</pre>
 *
 * <p>Thread-safe: one thing is done at a time.
 */
public final class Workspace implements AutoCloseable {

  private final Drafts drafts;
  private final FolderCopy now;
  private final ClaimReader reader;
  private final PastClaims claims;
  private final LocalDate today;
  private final EditedRules rules;
  private final Evaluator evaluator;
  private FolderCopy old;
  private List<TableRow> lastRows = List.of();

  private Workspace(
      Drafts drafts,
      FolderCopy old,
      FolderCopy now,
      PastClaims claims,
      ClaimReader reader,
      LocalDate today) {
    this.drafts = drafts;
    this.old = old;
    this.now = now;
    this.claims = claims;
    this.reader = reader;
    this.today = today;
    this.rules = new EditedRules(now.path());
    this.evaluator = new Evaluator(new EditedRules(old.path()), rules, claims, today);
  }

  /**
   * Opens payer folders.
   *
   * @param folder a payer's folder, with what it includes beside it, or a folder of payer folders
   * @param claims past claims on which changes are tried
   * @param reader reads claims that are pasted
   * @param today the day taken as today
   * @throws BenchException where there is no payer's folder
   */
  public static Workspace open(
      Path folder, PastClaims claims, ClaimReader reader, LocalDate today) {
    List<PayerFolder> payers;
    try {
      payers = PayerFolder.withIncluded(PayerFolder.in(List.of(folder.toRealPath()))).stream()
          .filter(payer -> !Files.isSymbolicLink(payer.path()))
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new BenchException("there is no folder " + folder);
    }
    if (payers.isEmpty()) {
      throw new BenchException(folder + " has no payer's folder, which is one with a payer.yaml."
          + " Make one: payer-rules init " + folder + " --payer \"Acme Health\"");
    }
    Path root = Objects.requireNonNull(payers.get(0).path().getParent());
    FolderCopy now = FolderCopy.of(payers);
    Drafts drafts = new Drafts(new RuleTextFiles(root, payers), now);
    return new Workspace(drafts, FolderCopy.of(payers), now, claims, reader, today);
  }

  /** The day taken as today. */
  public LocalDate today() {
    return today;
  }

  /** How many past claims there are. */
  public int claims() {
    return claims.claims().size();
  }

  /** How many past claims could not be read. */
  public int unreadableClaims() {
    return claims.unreadable();
  }

  /** The names of all files, such as {@code acme/frequency.drl}. */
  public synchronized List<String> files() {
    return List.copyOf(drafts.names());
  }

  /** The files that are edited and not saved. */
  public synchronized SortedSet<String> unsaved() {
    return drafts.unsaved();
  }

  /** What {@link #undo()} would take back; empty where there is nothing. */
  public synchronized String undoable() {
    return drafts.undoable();
  }

  /**
   * A file's text.
   *
   * @throws BenchException where there is no such file
   */
  public synchronized String text(String file) {
    return drafts.text(file);
  }

  /**
   * Takes a text as it is typed.
   *
   * @throws BenchException where there is no such file
   */
  public synchronized void edit(String file, String text) {
    drafts.edit(file, text);
  }

  /**
   * Writes what is edited into the folders.
   *
   * @return the files that were written
   * @throws BenchException where somebody else has changed a file, or it cannot be written
   */
  public synchronized SortedSet<String> save() {
    return drafts.save();
  }

  /**
   * Takes the last step back, that of saving too.
   *
   * @return what was undone
   * @throws BenchException where there is nothing to undo
   */
  public synchronized String undo() {
    return drafts.undo();
  }

  /** Takes what others have changed on disk, but for files that are being edited here. */
  public synchronized Set<String> refresh() {
    return drafts.refresh();
  }

  /** Compares with the rules as they are now, from now on. */
  public synchronized void compareFromHere() {
    FolderCopy copy = FolderCopy.of(PayerFolder.in(List.of(now.path())));
    evaluator.compareWith(new EditedRules(copy.path()));
    old.close();
    old = copy;
  }

  /**
   * What is wrong in the folder of a file, and the file's rules in plain sentences.
   *
   * @throws BenchException where there is no such file
   */
  public synchronized LintAnswer lint(String file) {
    drafts.text(file);
    takeTouched();
    List<LintAnswer.Message> problems =
        evaluator.lint(file).stream().map(Workspace::message).toList();
    return new LintAnswer(problems, file.endsWith(".drl") ? sentences(file) : List.of());
  }

  private static LintAnswer.Message message(Problem problem) {
    LintMessage known = LintMessage.of(problem).orElse(null);
    return known == null
        ? new LintAnswer.Message(problem, null, null, null, null)
        : new LintAnswer.Message(problem, known.id(), known.wrong(), known.right(), known.why());
  }

  private List<RuleSentence> sentences(String file) {
    return rules
        .payerOf(file)
        .map(payer -> RuleSentence.inFile(payer.rules(), file))
        .orElse(List.of());
  }

  private void takeTouched() {
    evaluator.changed(drafts.takeTouched());
  }

  /**
   * What the edits do to the cases and past claims that they can concern.
   *
   * @param file the file that is looked at
   * @throws BenchException where there is no such file
   */
  public synchronized Evaluation evaluate(String file) {
    drafts.text(file);
    takeTouched();
    return evaluator.of(file);
  }

  /**
   * What may stand at a place of a rule file.
   *
   * @param text the file's text as it is being typed
   * @param offset the place in it, in characters from 0
   * @throws BenchException where there is no such file
   */
  public synchronized List<Proposal> complete(String file, String text, int offset) {
    drafts.text(file);
    if (!file.endsWith(".drl")) {
      return List.of();
    }
    List<TableRow> rows = rules.payerOf(file).map(PayerUnderTest::rows).orElse(lastRows);
    lastRows = rows;
    return WordCompletion.at(text, offset, rows);
  }

  /** The procedure families of a payer, for a form. */
  public synchronized List<String> families(String payer) {
    takeTouched();
    return rules.payerOf(payer + "/payer.yaml").map(PayerUnderTest::rows).orElse(List.of()).stream()
        .filter(row -> row.table().equals("procedures"))
        .map(row -> row.get("procedure"))
        .filter(family -> !family.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Drafts the rule of a form, with a case in which it fires and a near miss.
   *
   * @return the file of the rule
   * @throws BenchException where the payer's folder has problems, or has such a rule already
   */
  public synchronized String add(RuleForm form) {
    takeTouched();
    PayerUnderTest payer = rules
        .payerOf(form.payer() + "/payer.yaml")
        .filter(each -> each.payer().equals(form.payer()))
        .orElseThrow(() -> new BenchException(
            "payer: the rules of " + form.payer() + " cannot be loaded; correct them first"));
    FormRule rule = new FormRule(form, payer.rows());
    if (payer.rules().stream().anyMatch(each -> each.info().id().equals(rule.id()))) {
      throw new BenchException("there is a rule " + rule.id() + " already; change that one");
    }
    drafts.change("the new rule " + rule.id(), rule.in(drafts));
    return rule.file();
  }

  /**
   * Takes a drafted case for right: a person has checked it against the policy.
   *
   * @param file the case file
   * @param name the case
   * @throws BenchException where there is no such draft
   */
  public synchronized void confirm(String file, String name) {
    String text = drafts.text(file);
    try {
      drafts.change(
          "confirming the case " + name,
          Map.of(file, DraftCase.checked(text, file.endsWith(".json"), name)));
    } catch (IllegalArgumentException none) {
      throw new BenchException("the file has no such case");
    }
  }

  /**
   * Why rules fire, or not, on claims in a text, of any format.
   *
   * @param payer the payer of claims that name none; empty for none
   * @param rule the only rule that is asked about; {@code null} for those of interest
   */
  public synchronized List<WhyAnswer> why(String text, String payer, @Nullable String rule) {
    takeTouched();
    return new Asking(rules, reader, today).ofText(text, payer, rule);
  }

  /**
   * Why rules fire, or not, on a past claim.
   *
   * @param file its file
   * @param position its position in the file, from 1
   * @throws BenchException where there is no such claim
   */
  public synchronized WhyAnswer why(String file, int position, @Nullable String rule) {
    takeTouched();
    return claims.claims().stream()
        .filter(read -> read.position() == position && read.file().equals(file))
        .findFirst()
        .map(read -> new Asking(rules, reader, today).of(read, rule))
        .orElseThrow(() -> new BenchException("there is no such past claim"));
  }

  @Override
  public synchronized void close() {
    old.close();
    now.close();
  }
}
