package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Relief;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documented diagnostic blocks before a date of service. */
final class ReliefFacts extends Thing implements Relief {

  private final @Nullable List<DiagnosticBlock> blocks;
  private final LocalDate date;

  ReliefFacts(DocumentedFacts documented, LocalDate date) {
    List<DiagnosticBlock> all = documented.diagnosticBlocks();
    this.date = date;
    this.blocks = all == null
        ? null
        : all.stream()
            .filter(block -> block.date().isBefore(date))
            .sorted(Comparator.comparing(DiagnosticBlock::date))
            .toList();
  }

  @Override
  public @Nullable Integer blocksOfAtLeast(int percent) {
    return blocks == null
        ? null
        : (Integer)
            (int) blocks.stream().filter(block -> block.relief() >= percent).count();
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
