/** What is documented of a line. */
@NullMarked
package io.github.payerrules.internal.facts.documented;

import org.jspecify.annotations.NullMarked;
