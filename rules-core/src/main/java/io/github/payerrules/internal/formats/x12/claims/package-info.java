/** Professional claims of X12 (837P) as claims. */
@NullMarked
package io.github.payerrules.internal.formats.x12.claims;

import org.jspecify.annotations.NullMarked;
