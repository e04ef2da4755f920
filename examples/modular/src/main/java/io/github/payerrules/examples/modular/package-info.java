/** A program with a module descriptor. */
@NullMarked
package io.github.payerrules.examples.modular;

import org.jspecify.annotations.NullMarked;
