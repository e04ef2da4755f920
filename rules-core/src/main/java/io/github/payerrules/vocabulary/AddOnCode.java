package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/** What CMS's table of add-on codes says of a line's code. */
public interface AddOnCode {

  /** 1: CMS lists every primary; 2: the contractors define them; 3: CMS lists some of them. */
  int type();

  /**
   * Whether a primary of the code is billed on the same day by the same provider, on the claim or
   * in history. For types 2 and 3 it is not known where another procedure that CMS does not list is
   * billed that day: the contractor may accept it. Nor is it known where history does not tell of
   * that day: the primary may be on another claim.
   */
  @Nullable
  Boolean primaryBilled();

  /** The listed primaries, for a message: {@code 64490, 64493}. */
  String primaries();
}
