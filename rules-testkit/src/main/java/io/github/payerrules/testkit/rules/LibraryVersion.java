package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.book.Library;

/** The version of the library, which may decide an answer as the rules do. */
public final class LibraryVersion {

  private LibraryVersion() {}

  /** The version that runs. */
  public static String current() {
    return Library.version();
  }
}
