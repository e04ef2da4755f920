/** The tables of causes, remedies and deadlines, and the facts that they ask for. */
@NullMarked
package io.github.payerrules.internal.denial;

import org.jspecify.annotations.NullMarked;
