/** The words of the vocabulary by name, and what they may answer besides a value. */
@NullMarked
package io.github.payerrules.internal.words;

import org.jspecify.annotations.NullMarked;
