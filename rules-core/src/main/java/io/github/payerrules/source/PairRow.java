package io.github.payerrules.source;

/**
 * An NCCI pair in force: column two is not paid with column one.
 *
 * @param columnOne the code that is paid
 * @param columnTwo the code that is not
 * @param indicator 0: no modifier lifts it; 1: an appropriate modifier does
 */
public record PairRow(String columnOne, String columnTwo, int indicator) {}
