/** Metrics and traces by Micrometer, which a program that uses this package must bring. */
@NullMarked
package io.github.payerrules.micrometer;

import org.jspecify.annotations.NullMarked;
