package io.github.payerrules.cli;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.fixtures.Deidentified;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file of fixtures, made with the first of them and never written over. Not thread-safe. */
final class FixtureFile implements AutoCloseable {

  private final Path file;
  private @Nullable BufferedWriter writer;

  FixtureFile(Path file) {
    this.file = file;
  }

  /** Adds a claim in readable JSON; a file may hold claims one after the other. */
  Deidentified add(Deidentified fixture) {
    try {
      BufferedWriter open = writer;
      if (open == null) {
        open = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
        writer = open;
      }
      open.write(Json.readable(ClaimWriter.toJson(fixture.claim())));
      open.write('\n');
      return fixture;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
