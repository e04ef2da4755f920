/** How a visit is read and verified. */
@NullMarked
package io.github.payerrules.internal.visit;

import org.jspecify.annotations.NullMarked;
