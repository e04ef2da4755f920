package io.github.payerrules.testkit.rules;

/**
 * What may stand where somebody types. Immutable and thread-safe.
 *
 * @param text what is put in
 * @param kind what it is, such as {@code word}, {@code value} or {@code name}
 * @param meaning what it means, in plain words; may be empty
 */
public record Proposal(String text, String kind, String meaning) {}
