/** Days on which offices work, and periods of days. */
@NullMarked
package io.github.payerrules.internal.calendar;

import org.jspecify.annotations.NullMarked;
