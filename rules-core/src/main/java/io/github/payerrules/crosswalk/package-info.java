/** Which diagnoses a payer's policy covers for a procedure, and the reverse. */
@NullMarked
package io.github.payerrules.crosswalk;

import org.jspecify.annotations.NullMarked;
