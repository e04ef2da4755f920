package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.review.FilePlace;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one place in a claim file: a claim, or what is wrong with it. Immutable and
 * thread-safe; {@link #toString()} shows no content.
 */
public final class ClaimRead {

  private final String file;
  private final String format;
  private final int position;
  private final ReadClaim read;

  ClaimRead(String file, String format, int position, ReadClaim read) {
    this.file = file;
    this.format = format;
    this.position = position;
    this.read = read;
  }

  /** The file's name as the reader gave it. */
  public String file() {
    return file;
  }

  /** The file's format, one of {@link ClaimReader#formats()}. */
  public String format() {
    return format;
  }

  /** The position in the file, from 1; broken claims count. */
  public int position() {
    return position;
  }

  /** The line in which it begins. */
  public int line() {
    return read.line();
  }

  /**
   * Where it begins as the format counts: {@code segment 21} of X12, the JSON pointer of a claim in
   * a list; {@code null} where the line says it all.
   */
  public @Nullable String place() {
    return read.place();
  }

  /** The claim; {@code null} when there are problems. */
  public @Nullable Claim claim() {
    return read.claim();
  }

  /** Everything wrong with it, by line; empty when there is a claim. */
  public List<Problem> problems() {
    return read.problems();
  }

  /** What is odd about the claim although it could be read, and what was left out for it. */
  public List<Problem> notices() {
    return read.notices();
  }

  /**
   * Where in the file to correct what a finding is about, for each of its lines: line, loop,
   * segment and element of X12, else line and JSON pointer. Where it concerns the whole claim, one
   * place; empty for what is no claim.
   */
  public List<FilePlace> places(Finding finding) {
    return read.places().of(file, finding);
  }

  /** Whether it is a transaction of another kind among the claims, which is named and not read. */
  boolean isOtherTransaction() {
    return read.isOtherKind();
  }

  /** Whether there is a claim. */
  public boolean isValid() {
    return read.claim() != null;
  }

  /**
   * The claim.
   *
   * @throws InvalidClaimException with all problems, if there is none
   */
  public Claim orThrow() {
    Claim claim = read.claim();
    if (claim == null) {
      throw new InvalidClaimException(read.problems());
    }
    return claim;
  }

  @Override
  public String toString() {
    return "ClaimRead[%s, claim %s, line %s, %s problems]"
        .formatted(file, position, read.line(), read.problems().size());
  }
}
