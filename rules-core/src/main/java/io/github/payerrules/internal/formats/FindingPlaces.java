package io.github.payerrules.internal.formats;

import io.github.payerrules.review.FilePlace;
import io.github.payerrules.review.Finding;
import java.util.List;

/** Knows where in its file a claim says what findings are about. */
@FunctionalInterface
public interface FindingPlaces {

  /** Of what is no claim. */
  FindingPlaces NONE = (file, finding) -> List.of();

  /** Where to correct what a finding is about, each place once. */
  List<FilePlace> of(String file, Finding finding);
}
