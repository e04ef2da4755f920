package io.github.payerrules.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads which file is written: by its ending, so that a mistaken name never writes over claims or
 * rules. What is no file, such as {@code /dev/stdout}, may be called anything.
 */
abstract class OutputFile implements ITypeConverter<Path> {

  private final List<String> endings;

  private OutputFile(String... endings) {
    this.endings = List.of(endings);
  }

  @Override
  public final Path convert(String written) {
    Path file;
    try {
      file = Path.of(written);
    } catch (InvalidPathException notAName) {
      throw new TypeConversionException("'" + written + "' is not the name of a file");
    }
    String small = written.toLowerCase(Locale.ROOT);
    boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    if (!isDevice && endings.stream().noneMatch(small::endsWith)) {
      // What the option takes is said by its label, such as FILE.html.
      throw new TypeConversionException("'" + written + "' has another ending");
    }
    return file;
  }

  /** A page. */
  static final class Html extends OutputFile {
    Html() {
      super(".html", ".htm");
    }
  }

  /** A table. */
  static final class Csv extends OutputFile {
    Csv() {
      super(".csv");
    }
  }

  /** Results for continuous integration. */
  static final class Xml extends OutputFile {
    Xml() {
      super(".xml");
    }
  }

  /** A pack. */
  static final class Jar extends OutputFile {
    Jar() {
      super(".jar");
    }
  }

  /** A page of words. */
  static final class Markdown extends OutputFile {
    Markdown() {
      super(".md");
    }
  }

  /** Cases. */
  static final class Cases extends OutputFile {
    Cases() {
      super(".yaml", ".yml", ".json");
    }
  }
}
