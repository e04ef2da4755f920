package io.github.payerrules.internal.facts.history;

import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.internal.words.Missing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's earlier services as far as they are known, found by day and by code without looking
 * at the others. They are numbered from 0 as they were given.
 */
public final class KnownHistory {

  /** What a search begins after, and ends with. */
  public static final int NONE = -1;

  private final @Nullable History history;
  private final List<PriorService> services;
  private @Nullable Chains byDay;
  private @Nullable Chains byCode;

  /** A history; {@code null} where none is known. */
  public KnownHistory(@Nullable History history) {
    this.history = history;
    this.services = history == null ? List.of() : history.services();
  }

  /** How many services are known. */
  public int size() {
    return services.size();
  }

  public PriorService get(int number) {
    return services.get(number);
  }

  /** The number of the next service of a day after that number; {@link #NONE} if there is none. */
  public int nextOfDay(LocalDate day, int after) {
    Chains chains = byDay;
    if (chains == null) {
      int[] hashes = new int[services.size()];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = services.get(i).date().hashCode();
      }
      chains = new Chains(hashes);
      byDay = chains;
    }
    int next = after == NONE ? chains.first(day.hashCode()) : chains.next(after);
    while (next != NONE && !services.get(next).date().equals(day)) {
      next = chains.next(next);
    }
    return next;
  }

  /** The number of the next service of a code after that number; {@link #NONE} if there is none. */
  public int nextOfCode(String code, int after) {
    Chains chains = byCode;
    if (chains == null) {
      int[] hashes = new int[services.size()];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = services.get(i).code().hashCode();
      }
      chains = new Chains(hashes);
      byCode = chains;
    }
    int next = after == NONE ? chains.first(code.hashCode()) : chains.next(after);
    while (next != NONE && !services.get(next).code().equals(code)) {
      next = chains.next(next);
    }
    return next;
  }

  /** Whether no service since the day is missing. */
  public boolean isCompleteFrom(LocalDate day) {
    if (history == null) {
      return false;
    }
    LocalDate completeFrom = history.completeFrom();
    return completeFrom == null || !completeFrom.isAfter(day);
  }

  /** From when on it is complete; {@code null} where it is so at all, or not known at all. */
  public @Nullable LocalDate completeFrom() {
    return history == null ? null : history.completeFrom();
  }

  /** What would tell the services since a day. */
  public Missing missing(LocalDate from) {
    if (history == null) {
      return Missing.source(
          Missing.HISTORY,
          "No service history: add `history` to the claim (an empty list if there is none), or"
              + " configure a history source");
    }
    return Missing.fact(
        from.equals(LocalDate.MIN)
            ? UsDates.in("history before " + history.completeFrom())
            : "history from " + UsDates.of(from) + " on");
  }

  /** Numbers that share a hash, each chained to the next greater one. */
  private static final class Chains {

    private final int[] first;
    private final int[] next;

    Chains(int[] hashes) {
      this.first = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 2];
      this.next = new int[hashes.length];
      Arrays.fill(first, NONE);
      for (int i = hashes.length - 1; i >= 0; i--) {
        int slot = slot(hashes[i]);
        next[i] = first[slot];
        first[slot] = i;
      }
    }

    private int slot(int hash) {
      int spread = hash * 0x9E3779B9;
      return (spread ^ (spread >>> 16)) & (first.length - 1);
    }

    int first(int hash) {
      return first[slot(hash)];
    }

    int next(int number) {
      return next[number];
    }
  }
}
