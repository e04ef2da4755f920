/** A rule as checked: its conditions, what it says, and what comes of it for given facts. */
@NullMarked
package io.github.payerrules.internal.rule;

import org.jspecify.annotations.NullMarked;
