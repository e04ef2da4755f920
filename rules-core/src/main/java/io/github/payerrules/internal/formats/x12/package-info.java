/** Reading X12: segments with their positions, and above them the loops of each transaction. */
@NullMarked
package io.github.payerrules.internal.formats.x12;

import org.jspecify.annotations.NullMarked;
