package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.internal.facts.service.LineService;

/**
 * A code pair in force between two lines of a day.
 *
 * @param one the line of column one
 * @param indicator 0 or 1
 */
record PairOnLines(LineService one, int indicator) {}
