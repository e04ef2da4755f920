package io.github.payerrules.practice;

/**
 * The figures of one month or one provider.
 *
 * @param name the month, such as {@code 2026-06}, or the provider's NPI
 * @param counts what was measured
 */
public record Slice(String name, Counts counts) {}
