/** Days on which offices work. */
@NullMarked
package io.github.payerrules.internal.calendar;

import org.jspecify.annotations.NullMarked;
