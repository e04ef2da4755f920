package io.github.payerrules.denial;

import io.github.payerrules.internal.denial.Decision;
import io.github.payerrules.internal.denial.DenialTables;
import io.github.payerrules.internal.denial.LineDoubts;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each unpaid amount of a remittance line what it is, what caused it, and what to do about
 * it, by when and by whom. What it knows stands in tables (the folder {@code denials} of the
 * rules), which it reads once.
 *
 * <p>Immutable and thread-safe; needs no file and no database when the tables are on the class
 * path.
 */
public final class DenialRules {

  private static final String ON_CLASS_PATH = "denials/";

  private final DenialTables tables;

  private DenialRules(DenialTables tables) {
    this.tables = tables;
  }

  /**
   * The tables on the class path, as the rules of the payers bring them.
   *
   * @throws InvalidRulesException with every problem in every table
   */
  public static DenialRules onClassPath() {
    ClassLoader own = DenialRules.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? own : context;
    return new DenialRules(DenialTables.read(file -> {
      try (InputStream in = loader.getResourceAsStream(ON_CLASS_PATH + file)) {
        if (in == null) {
          throw missing(file);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException unreadable) {
        throw missing(file);
      }
    }));
  }

  /**
   * The tables of a folder.
   *
   * @throws InvalidRulesException with every problem in every table
   */
  public static DenialRules in(Path folder) {
    return new DenialRules(DenialTables.read(file -> {
      try {
        return Files.readString(folder.resolve(file));
      } catch (IOException unreadable) {
        throw missing(file);
      }
    }));
  }

  private static InvalidRulesException missing(String file) {
    return new InvalidRulesException(List.of(new Problem(
        ON_CLASS_PATH + file,
        0,
        null,
        "the table is missing or unreadable",
        "Put rules-payers on the class path, or name a folder with all tables.")));
  }

  /**
   * The folder name of a payer's rules by the name and identifier in a remittance; the name itself
   * where the tables do not know it.
   */
  public String payerOf(@Nullable String name, @Nullable String id) {
    return tables.payerOf(name, id);
  }

  DenialTables tables() {
    return tables;
  }

  /**
   * The payer of a line as rows are looked up, the narrowest first: with its special plan, the
   * kinds of the plan, itself, its kinds.
   */
  List<String> payers(Denial denial, LocalDate today) {
    return Decision.payers(denial, tables, today);
  }

  /**
   * What is likely wrong with a line: amounts that do not balance, a status or group that an 835
   * does not have, names of facts that are nearly those that the tables ask for, and values that
   * they cannot read. The line is worked all the same.
   *
   * @param file a name for messages
   */
  public List<Problem> doubts(String file, Denial denial) {
    List<Problem> doubts = new ArrayList<>();
    tables
        .factNames()
        .doubts(
            denial.facts(),
            (path, what, fix) ->
                doubts.add(new Problem(file, 0, "claim_context." + path, what, fix)));
    LineDoubts.of(denial, (path, what, fix) -> doubts.add(new Problem(file, 0, path, what, fix)));
    return List.copyOf(doubts);
  }

  /**
   * One remedy for each unpaid amount of the line, the one that decides the line first; at least
   * one, if only that nothing is open.
   *
   * @param today the day on which the line is worked; remedies whose time is over are not offered
   */
  public List<Remedy> remedies(Denial denial, LocalDate today) {
    return Decision.of(denial, tables, today);
  }
}
