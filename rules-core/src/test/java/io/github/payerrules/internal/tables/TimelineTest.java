package io.github.payerrules.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.tables.Timeline.Dated;
import io.github.payerrules.internal.tables.Timeline.Span;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of many dated rows holds on a date, and how many rows a look-up reads. */
class TimelineTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** Rows that count how often one of them is read. */
  private static final class Counted<T> extends AbstractList<Span<T>> {

    private final List<Span<T>> spans;
    private int reads;

    Counted(List<Span<T>> spans) {
      this.spans = spans;
    }

    @Override
    public Span<T> get(int index) {
      reads++;
      return spans.get(index);
    }

    @Override
    public int size() {
      return spans.size();
    }
  }

  @Test
  void aLookUpReadsFewOfManyRows() {
    LocalDate first = LocalDate.of(1901, 1, 1);
    List<Dated<Integer>> rows = IntStream.range(0, 36_000)
        .mapToObj(i -> dated(first.plusDays(2L * i), first.plusDays(2L * i), i))
        .toList();
    Timeline<Integer> timeline = Timeline.of(rows);
    Counted<Integer> counted = new Counted<>(timeline.spans());

    for (int i = 0; i < rows.size(); i += 997) {
      counted.reads = 0;
      assertThat(Timeline.on(counted, first.plusDays(2L * i))).isEqualTo(i);
      assertThat(Timeline.on(counted, first.plusDays(2L * i + 1))).isNull();
      assertThat(counted.reads).isBetween(2, 2 * 17);
    }
  }

  @Test
  void ofRowsThatOverlapTheFirstHolds() {
    Random random = new Random(20_261_130);
    for (int times = 0; times < 300; times++) {
      List<Dated<Integer>> rows = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        rows.add(dated(day(random), day(random), random.nextInt(4)));
      }
      Timeline<Integer> timeline = Timeline.of(rows);
      for (int day = -2; day < 34; day++) {
        LocalDate date = FIRST.plusDays(day);
        assertThat(timeline.on(date)).as("%s in %s", date, rows).isEqualTo(firstOn(rows, date));
      }
    }
  }

  private static @Nullable LocalDate day(Random random) {
    return random.nextInt(5) == 0 ? null : FIRST.plusDays(random.nextInt(30));
  }

  private static @Nullable Integer firstOn(List<Dated<Integer>> rows, LocalDate date) {
    return rows.stream()
        .filter(row -> row.inEffect().on(date))
        .findFirst()
        .map(Dated::value)
        .orElse(null);
  }

  @Test
  void nothingHoldsWhereThereIsNoRow() {
    assertThat(Timeline.of(List.of()).on(FIRST)).isNull();
    assertThat(Timeline.of(List.of()).values()).isEmpty();
  }

  private static Dated<Integer> dated(
      @Nullable LocalDate from, @Nullable LocalDate until, int value) {
    return new Dated<>(new InEffect(from, until), value);
  }
}
