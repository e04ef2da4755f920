/** Proves rules with golden claims. */
@NullMarked
package io.github.payerrules.testkit;

import org.jspecify.annotations.NullMarked;
