/** The archive, started as a user starts it. */
@NullMarked
package io.github.payerrules.distribution;

import org.jspecify.annotations.NullMarked;
