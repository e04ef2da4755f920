package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.History;
import io.github.payerrules.source.ReferenceTables;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its context, as one review sees it.
 *
 * @param claim the claim
 * @param today the day of the review
 * @param history earlier services; {@code null} when they are not known
 * @param authorizations on file; {@code null} when they are not known
 * @param coverages as last verified; {@code null} when they are not known
 * @param evidence what holds for every line
 * @param reference the tables of CMS; {@code null} when none were given
 */
public record Context(
    Claim claim,
    LocalDate today,
    @Nullable History history,
    @Nullable List<Authorization> authorizations,
    @Nullable List<Coverage> coverages,
    Evidence evidence,
    @Nullable ReferenceTables reference) {}
