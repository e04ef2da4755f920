package io.github.payerrules.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's earlier services, and how far back they are known. Immutable and thread-safe.
 *
 * @param services earlier services by any provider, in any order, without those of the claim
 * @param completeFrom the first day from which nothing is missing; {@code null} when nothing is
 *     missing at all. A window that reaches further back is not decided unless what is known
 *     already decides it
 */
public record History(List<PriorService> services, @Nullable LocalDate completeFrom) {

  public History {
    services = List.copyOf(services);
  }

  @Override
  public String toString() {
    return "History[" + services.size() + " services]";
  }
}
