package io.github.payerrules.internal.reference;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file. */
interface TableRows extends Closeable {

  /** The next row's cells, or null at the end. */
  @Nullable
  List<String> next() throws IOException;

  /** The row in the file at which the last one began, from 1. */
  int row();

  /** Whether numbers may have lost their leading zeros, and rows their last empty cells. */
  default boolean isSpreadsheet() {
    return false;
  }
}
