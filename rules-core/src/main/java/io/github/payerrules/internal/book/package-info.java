/** A payer's rule book: its rules and tables, read from a folder or from a pack. */
@NullMarked
package io.github.payerrules.internal.book;

import org.jspecify.annotations.NullMarked;
