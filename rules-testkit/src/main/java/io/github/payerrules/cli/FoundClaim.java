package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a file holds: a claim that was read, or why the file could not be read to its end. */
record FoundClaim(@Nullable ClaimRead read, @Nullable Problem ofFile) {

  /** What to tell of an error that is none of the files and claims. */
  static final String FAULT =
      "This is a fault of the program; the other files and claims are still reviewed.";

  static FoundClaim unread(Problem ofFile) {
    return new FoundClaim(null, ofFile);
  }

  /** Gives each claim of a file as it is read, and last why the rest could not be read. */
  static void eachOf(ClaimReader reader, Path file, Consumer<FoundClaim> sink) {
    FoundClaim rest = null;
    try {
      reader.read(file, read -> sink.accept(new FoundClaim(read, null)));
    } catch (IOException unreadable) {
      rest = unread(problem(file, ClaimFiles.reasonBesideName(unreadable), ""));
    } catch (RuntimeException fault) {
      rest = unread(problem(file, "reading failed: " + fault.getClass().getSimpleName(), FAULT));
    }
    if (rest != null) {
      sink.accept(rest);
    }
  }

  private static Problem problem(Path file, String what, String fix) {
    return new Problem(file.toString(), 0, null, what, fix);
  }
}
