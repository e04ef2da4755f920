/** Rules one at a time: their variants, and what each says and sees of a claim. */
@NullMarked
package io.github.payerrules.internal.trial;

import org.jspecify.annotations.NullMarked;
