package io.github.payerrules.internal.tables;

/**
 * A row of {@code policies.csv}.
 *
 * @param lcd the document's number, or empty
 * @param article the billing article's number, or empty
 * @param mark V, S or M: how sure the row is
 */
public record PolicyDocument(String lcd, String article, String mark) {}
