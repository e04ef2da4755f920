package io.github.payerrules.claim;

import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient's earlier services, and how far back they are known. Immutable and thread-safe. */
@AutoValue
public abstract class History {

  History() {}

  /**
   * A complete history.
   *
   * @param services as {@link #services()} returns them
   */
  public static History of(List<PriorService> services) {
    return of(services, null);
  }

  /**
   * A history that is complete from a day on.
   *
   * @param services as {@link #services()} returns them
   * @param completeFrom as {@link #completeFrom()} returns it
   * @throws IllegalArgumentException if the list holds null
   */
  public static History of(List<PriorService> services, @Nullable LocalDate completeFrom) {
    return new AutoValue_History(Facts.list("services", services), completeFrom);
  }

  /** Earlier services by any provider, in any order, without those of the claim. */
  public abstract List<PriorService> services();

  /**
   * The first day from which nothing is missing; {@code null} when nothing is missing at all. A
   * window that reaches further back is not decided unless what is known already decides it.
   */
  public abstract @Nullable LocalDate completeFrom();

  @Override
  public final String toString() {
    return "History[" + services().size() + " services]";
  }
}
