package io.github.payerrules.internal.reviewing;

/**
 * What {@link io.github.payerrules.PayerRules} are made of: what the test kit sees of them.
 * Immutable and thread-safe.
 */
public record Workings(Reviewers reviewers, Gathering gathering, Limits limits) {}
