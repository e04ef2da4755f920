package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.review.InvalidRulesException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reviewers of the payers, each made when its first claim comes: most programs see few of the
 * payers that they could. Thread-safe.
 */
public final class Reviewers {

  private final Set<String> payers;
  private final Map<String, Reviewer> made = new ConcurrentHashMap<>();
  private final Function<String, Reviewer> maker;
  private final Supplier<Map<String, String>> ids;

  private Reviewers(
      Collection<String> payers,
      Function<String, Reviewer> maker,
      Supplier<Map<String, String>> ids) {
    this.payers = Collections.unmodifiableSet(new LinkedHashSet<>(payers));
    this.maker = maker;
    this.ids = ids;
  }

  /**
   * Reviewers of payers that are in the builder's folders.
   *
   * @param books is used by nobody else from now on
   */
  public static Reviewers of(BookBuilder books, Collection<String> payers, Limits limits) {
    return new Reviewers(
        payers,
        payer -> {
          synchronized (books) {
            RuleBook book = Objects.requireNonNull(books.book(payer), payer);
            if (!books.problems().isEmpty()) {
              throw new InvalidRulesException(books.problems());
            }
            return new Reviewer(book, limits);
          }
        },
        () -> {
          synchronized (books) {
            return Map.copyOf(books.ids(payers));
          }
        });
  }

  /** The payers by the identifiers that claims give them. */
  public Map<String, String> ids() {
    return ids.get();
  }

  /** The payers' folder names, in the order in which they were added. */
  public Set<String> payers() {
    return payers;
  }

  /** A payer's reviewer; {@code null} where there is no such payer. */
  public @Nullable Reviewer of(String payer) {
    Reviewer reviewer = made.get(payer);
    return reviewer == null && payers.contains(payer)
        ? made.computeIfAbsent(payer, maker)
        : reviewer;
  }

  /** The reviewers of all payers. */
  public List<Reviewer> all() {
    return payers.stream().map(payer -> made.computeIfAbsent(payer, maker)).toList();
  }
}
