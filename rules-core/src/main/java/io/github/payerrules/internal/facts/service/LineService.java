package io.github.payerrules.internal.facts.service;

import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.vocabulary.Line;
import java.util.List;

/** A line of the claim under review, as the rooms behind it see it. */
public interface LineService extends Line, ServiceFacts {

  /** The line of the claim. */
  ServiceLine source();

  /** The position among the lines of the claim. */
  int index();

  /** The diagnoses linked to the line. */
  List<String> diagnoses();
}
