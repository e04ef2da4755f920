/** The smallest embedding. */
@NullMarked
package io.github.payerrules.examples.quickstart;

import org.jspecify.annotations.NullMarked;
