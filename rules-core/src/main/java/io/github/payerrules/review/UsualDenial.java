package io.github.payerrules.review;

/**
 * A denial that a payer often sends, and how practices usually mend it, from its
 * {@code payer.yaml}. Immutable and thread-safe.
 *
 * @param group the claim adjustment group code, such as {@code CO}
 * @param carc the claim adjustment reason code, such as {@code 197}
 * @param meaning what the payer usually means by it, in words of our own
 * @param fix the usual fix
 */
public record UsualDenial(String group, String carc, String meaning, String fix) {}
