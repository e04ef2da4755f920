/** A planned visit, and what verifying it before the service comes to. */
@NullMarked
package io.github.payerrules.visit;

import org.jspecify.annotations.NullMarked;
