package io.github.payerrules.crosswalk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis that a payer's policy covers for a procedure, on a date. Immutable.
 *
 * @param payer the payer
 * @param code the CPT or HCPCS code
 * @param procedure the procedure family
 * @param diagnosis the ICD-10-CM code
 * @param state the state for which it was asked; {@code null} where none was named
 * @param date the date of service for which it was asked
 * @param policy the policy, and the place in it
 * @param rule the rule that would refuse a diagnosis which is not covered
 * @param verified whether the policy was seen in a source
 * @param list the list on which the diagnosis is
 * @param mark V (seen in the payer's or CMS's own source), S (a secondary source), M (from memory)
 * @param source where the diagnosis was found
 */
public record CrosswalkRow(
    String payer,
    String code,
    String procedure,
    String diagnosis,
    @Nullable String state,
    LocalDate date,
    String policy,
    String rule,
    boolean verified,
    String list,
    String mark,
    String source) {}
