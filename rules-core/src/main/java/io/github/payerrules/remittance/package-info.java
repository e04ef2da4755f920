/**
 * What a payer answered: the remittance with its claims, service lines and adjustments, and what is
 * to be done about what it did not pay.
 */
@NullMarked
package io.github.payerrules.remittance;

import org.jspecify.annotations.NullMarked;
