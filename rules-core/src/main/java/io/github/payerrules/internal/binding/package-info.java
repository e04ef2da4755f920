/** From trees to the records of a claim, with every problem at once. */
@NullMarked
package io.github.payerrules.internal.binding;

import org.jspecify.annotations.NullMarked;
