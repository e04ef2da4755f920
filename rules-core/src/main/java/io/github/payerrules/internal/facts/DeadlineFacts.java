package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A payer's time limit for a claim on the day of the review, where it states one. */
final class DeadlineFacts extends Thing implements Deadline {

  private final @Nullable PayerDeadline deadline;
  private final boolean exact;
  private final @Nullable LocalDate start;
  private final LocalDate today;

  /**
   * A time limit.
   *
   * @param stated those that the payer states for the filing on the date of service, the first to
   *     hold first
   * @param starts the days from which time limits are counted, as far as they are known
   * @param inNetwork whether the provider is in the network; {@code null} when not known
   */
  DeadlineFacts(
      List<PayerDeadline> stated,
      Map<PayerDeadline.Start, LocalDate> starts,
      @Nullable Boolean inNetwork,
      LocalDate today) {
    List<PayerDeadline> fitting = firstOfEachNetwork(stated).stream()
        .filter(one ->
            one.inNetwork() == null || inNetwork == null || one.inNetwork().equals(inNetwork))
        .toList();
    // Once the longest of them is over, it does not matter which of them holds.
    boolean over = fitting.stream().allMatch(one -> isOver(one, starts.get(one.start()), today));
    Comparator<PayerDeadline> byLength = Comparator.comparing(one -> one.lastDay(today));
    this.exact = over || fitting.size() < 2;
    this.deadline =
        (over ? fitting.stream().max(byLength) : fitting.stream().min(byLength)).orElse(null);
    this.start = deadline == null ? null : starts.get(deadline.start());
    this.today = today;
  }

  private static boolean isOver(
      PayerDeadline deadline, @Nullable LocalDate start, LocalDate today) {
    return start != null && deadline.lastDay(start).isBefore(today);
  }

  private static List<PayerDeadline> firstOfEachNetwork(List<PayerDeadline> stated) {
    return List.copyOf(stated.stream()
        .collect(Collectors.toMap(
            one -> String.valueOf(one.inNetwork()), Function.identity(), (first, later) -> first))
        .values());
  }

  private PayerDeadline stated() {
    if (deadline == null) {
      throw new IllegalStateException("no deadline");
    }
    return deadline;
  }

  @Override
  public Truth present() {
    return Truth.of(deadline != null);
  }

  @Override
  public boolean exact(Word word) {
    return exact;
  }

  @Override
  public Missing missing() {
    return Missing.fact("network status of the provider");
  }

  @Override
  public Missing missing(Word word) {
    return Missing.fact(
        stated().start() == PayerDeadline.Start.DECISION ? "decidedOn" : "date of service");
  }

  @Override
  public @Nullable Integer daysLeft() {
    return start == null
        ? null
        : (Integer) (int) ChronoUnit.DAYS.between(today, stated().lastDay(start));
  }

  @Override
  public @Nullable String lastDay() {
    return start == null ? null : stated().lastDay(start).toString();
  }

  @Override
  public String within() {
    return stated().within();
  }

  @Override
  public String citation() {
    return stated().citation();
  }

  @Override
  public String mark() {
    return stated().mark().letter();
  }
}
