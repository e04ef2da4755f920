package io.github.payerrules.source;

/**
 * A medically unlikely edit.
 *
 * @param code the code
 * @param limit the most units that are paid
 * @param adjudication the MUE adjudication indicator: 1 by the line; 2 by the day, set by policy; 3
 *     by the day, clinical
 */
public record UnitLimitRow(String code, int limit, int adjudication) {}
