/** Measures reviews. */
@NullMarked
package io.github.payerrules.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
