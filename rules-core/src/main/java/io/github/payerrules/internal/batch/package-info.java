/** Work on many things in chunks, by several threads, in order. */
@NullMarked
package io.github.payerrules.internal.batch;

import org.jspecify.annotations.NullMarked;
