package io.github.payerrules;

import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.internal.reading.Trees;
import io.github.payerrules.review.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A JSON or YAML file as a tree that knows its lines.
 *
 * <p>YAML is read as plain data: scalars stay text, and anchors, aliases, tags and fields given
 * twice are refused. Immutable and thread-safe; {@link #toString()} shows no content.
 *
 * @param file the file's name, as problems call it
 * @param root what the file holds; a {@link NullNode} when it is empty
 */
public record Document(String file, Node root) {

  /**
   * Reads a file, called by its path in problems.
   *
   * @param file JSON if its name ends in {@code .json}, else YAML
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it is not valid JSON or YAML, holds more than one document,
   *     or is too large (32 MiB of text, 1,000,000 values)
   */
  public static Document read(Path file) throws IOException {
    return read(file, file.toString());
  }

  /**
   * Reads a file, called by the given name in problems.
   *
   * @param file JSON if its name ends in {@code .json}, else YAML
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException as {@link #read(Path)}
   */
  public static Document read(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
      return of(name, json ? Trees.json(name, in) : Trees.yaml(name, in));
    }
  }

  /**
   * Reads JSON.
   *
   * @throws InvalidDocumentException as {@link #read(Path)}
   */
  public static Document json(String name, String text) {
    return of(name, Trees.json(name, text));
  }

  /**
   * Reads YAML, which JSON is too.
   *
   * @throws InvalidDocumentException as {@link #read(Path)}
   */
  public static Document yaml(String name, String text) {
    return of(name, Trees.yaml(name, text));
  }

  private static Document of(String name, Tree tree) {
    Node root = tree.root();
    if (root == null || !tree.problems().isEmpty()) {
      throw new InvalidDocumentException(tree.problems());
    }
    return new Document(name, root);
  }

  @Override
  public String toString() {
    return "Document[" + file + "]";
  }
}
