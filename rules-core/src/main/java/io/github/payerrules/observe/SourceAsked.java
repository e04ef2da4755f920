package io.github.payerrules.observe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A source that was asked once.
 *
 * @param source which one
 * @param claims for how many claims: 1, or those of a chunk of a batch
 * @param time how long it took to answer
 * @param failure the simple class name of what it threw; {@code null} where it answered
 */
public record SourceAsked(
    SourceKind source, int claims, Duration time, @Nullable String failure) {}
