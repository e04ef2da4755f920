package io.github.payerrules.audit;

import java.nio.file.Path;

/** The files next to a log. */
final class Names {

  private Names() {}

  static Path beside(Path log, String ending) {
    return log.resolveSibling(log.getFileName() + ending);
  }
}
