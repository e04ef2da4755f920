package io.github.payerrules.internal.tables;

import io.github.payerrules.review.RootCause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of claim adjustment reason codes: the root cause that each stands for, and what
 * practices do about it. Read once from {@code denials.tsv}: code, cause, play. Thread-safe.
 */
public final class Denials {

  private record Denial(RootCause cause, String play) {}

  private static final Denials SHIPPED = new Denials();

  private final Map<String, Denial> byCode = new LinkedHashMap<>();

  private Denials() {
    try (InputStream in =
        Objects.requireNonNull(Denials.class.getResourceAsStream("denials.tsv"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells -> byCode.put(cells[0], new Denial(RootCause.valueOf(cells[1]), cells[2])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The table that comes with the library. */
  public static Denials shipped() {
    return SHIPPED;
  }

  /** The root cause of a code; {@code null} for an unknown code. */
  public @Nullable RootCause cause(String carc) {
    Denial denial = byCode.get(carc);
    return denial == null ? null : denial.cause();
  }

  /**
   * A code for which the given one is easily taken: the next of the same root cause, else the next.
   */
  public String neighbour(String carc) {
    List<String> codes = new ArrayList<>(byCode.keySet());
    Collections.rotate(codes, -codes.indexOf(carc) - 1);
    return codes.stream()
        .filter(code -> !code.equals(carc) && cause(code) == cause(carc))
        .findFirst()
        .orElse(codes.get(0));
  }

  /** What practices do about a code; empty for an unknown code. */
  public String play(String carc) {
    Denial denial = byCode.get(carc);
    return denial == null ? "" : denial.play();
  }
}
