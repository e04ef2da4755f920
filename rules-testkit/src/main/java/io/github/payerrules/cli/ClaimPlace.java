package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.review.Problem;
import io.github.payerrules.verify.VisitRead;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim was read.
 *
 * @param position of the claim in its file, from 1
 * @param line of the file, from 1; 0 if unknown
 */
record ClaimPlace(String file, int position, int line) {

  static ClaimPlace of(ClaimRead read) {
    return new ClaimPlace(read.file(), read.position(), read.line());
  }

  static ClaimPlace of(VisitRead read) {
    return new ClaimPlace(read.file(), read.position(), read.line());
  }

  /** Where a file could not be read to its end. */
  static ClaimPlace of(Problem ofFile) {
    return new ClaimPlace(ofFile.file(), 1, 0);
  }

  /** What stands for a claim of this place. */
  String nameOf(@Nullable String claim) {
    return claim == null ? toString() : claim;
  }

  @Override
  public String toString() {
    return file + ", claim " + position;
  }
}
