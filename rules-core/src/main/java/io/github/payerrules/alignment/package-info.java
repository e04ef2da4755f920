/** Authorizations against what is planned and what is billed, line by line, and their units. */
@NullMarked
package io.github.payerrules.alignment;

import org.jspecify.annotations.NullMarked;
