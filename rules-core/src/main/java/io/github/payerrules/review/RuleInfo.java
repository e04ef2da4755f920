package io.github.payerrules.review;

import org.jspecify.annotations.Nullable;

/**
 * A rule as its file describes it. Immutable and thread-safe.
 *
 * @param id unique within the payer and stable for ever
 * @param title the sentence that names the rule
 * @param outcome what it finds
 * @param category the policy area: the name of its file
 * @param message the message, with its places for values
 * @param citation the policy and the place in it, with its places for values
 * @param fix what to do about it; empty when nothing is said
 * @param effective the first date of service on which it holds, or {@code unknown}
 * @param until the last one; {@code null} while it holds
 * @param verified whether its policy was seen in a source
 * @param cause the root cause
 * @param group the claim adjustment group code
 * @param carc the claim adjustment reason code
 * @param file the file of the rule, such as {@code medicare/frequency.drl}
 * @param line the line in it
 */
public record RuleInfo(
    String id,
    String title,
    Outcome outcome,
    String category,
    String message,
    String citation,
    String fix,
    String effective,
    @Nullable String until,
    boolean verified,
    RootCause cause,
    String group,
    String carc,
    String file,
    int line) {}
