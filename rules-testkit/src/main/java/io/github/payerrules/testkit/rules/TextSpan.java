package io.github.payerrules.testkit.rules;

/**
 * A place in a rule file.
 *
 * @param line the line in which it begins, from 1
 * @param column the column of its first character, from 1
 * @param endLine the line in which it ends
 * @param endColumn the column behind its last character
 */
public record TextSpan(int line, int column, int endLine, int endColumn) {}
