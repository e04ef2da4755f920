package io.github.payerrules.internal.words;

import io.github.payerrules.review.Truth;

/** A thing that words lead to and that may not be there, or of which that is not known. */
public interface MayBeAbsent {

  Truth present();

  /** What is missing when it is not known whether the thing is there. */
  Missing missing();
}
