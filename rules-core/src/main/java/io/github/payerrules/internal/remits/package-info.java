/** Reads remittances (835) from X12 segments. */
@NullMarked
package io.github.payerrules.internal.remits;

import org.jspecify.annotations.NullMarked;
