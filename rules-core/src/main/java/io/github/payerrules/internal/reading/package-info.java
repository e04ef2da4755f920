/** From bytes to trees: JSON and YAML, one claim at a time, in our own words where it fails. */
@NullMarked
package io.github.payerrules.internal.reading;

import org.jspecify.annotations.NullMarked;
