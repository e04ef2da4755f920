package io.github.payerrules.internal.facts.documented;

import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Relief;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documented diagnostic blocks before a date of service. */
public final class ReliefFacts extends Thing implements Relief {

  private static final Comparator<DiagnosticBlock> BY_DATE =
      Comparator.comparing(DiagnosticBlock::date);

  /** The earliest first; {@code null} where none are documented. */
  private final @Nullable List<DiagnosticBlock> blocks;

  private final LocalDate date;

  public ReliefFacts(DocumentedFacts documented, LocalDate date) {
    this.date = date;
    this.blocks = before(documented.diagnosticBlocks(), date);
  }

  private static @Nullable List<DiagnosticBlock> before(
      @Nullable List<DiagnosticBlock> all, LocalDate date) {
    if (all == null) {
      return null;
    }
    List<DiagnosticBlock> before = new ArrayList<>(all.size());
    for (DiagnosticBlock block : all) {
      if (block.date().isBefore(date)) {
        before.add(block);
      }
    }
    before.sort(BY_DATE);
    return before;
  }

  @Override
  public @Nullable Integer blocksOfAtLeast(int percent) {
    if (blocks == null) {
      return null;
    }
    int count = 0;
    for (DiagnosticBlock block : blocks) {
      count += block.relief() >= percent ? 1 : 0;
    }
    return count;
  }

  @Override
  public @Nullable Integer daysBetweenBlocks() {
    return blocks == null || blocks.size() < 2
        ? null
        : (Integer) (int) ChronoUnit.DAYS.between(
            blocks.get(blocks.size() - 2).date(), blocks.get(blocks.size() - 1).date());
  }

  @Override
  public @Nullable Integer monthsSinceLastBlock() {
    return blocks == null || blocks.isEmpty()
        ? null
        : (Integer)
            (int) ChronoUnit.MONTHS.between(blocks.get(blocks.size() - 1).date(), date);
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return blocks == null ? word.missing() : null;
  }
}
