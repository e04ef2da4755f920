package io.github.payerrules;

/**
 * How far a batch is.
 *
 * @param done how many of its items are done, in their order
 * @param failed of how many of those the review failed
 */
public record BatchProgress(long done, long failed) {}
