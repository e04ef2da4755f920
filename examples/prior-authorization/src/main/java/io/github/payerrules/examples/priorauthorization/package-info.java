/** A request for authorization in, its packet out. */
@NullMarked
package io.github.payerrules.examples.priorauthorization;

import org.jspecify.annotations.NullMarked;
