package io.github.payerrules.testkit.proof;

import io.github.payerrules.testkit.rules.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case uses a row of a payer's table.
 *
 * @param row the row
 * @param usedBy a case that uses it; {@code null} if there is none
 */
public record RowCoverage(TableRow row, @Nullable CaseRef usedBy) {}
