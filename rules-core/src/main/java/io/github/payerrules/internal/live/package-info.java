/** Notices changes of files, and loads rules anew. */
@NullMarked
package io.github.payerrules.internal.live;

import org.jspecify.annotations.NullMarked;
