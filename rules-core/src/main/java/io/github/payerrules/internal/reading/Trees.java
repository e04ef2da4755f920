package io.github.payerrules.internal.reading;

import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads files into trees: whole documents, or claims one by one. */
public final class Trees {

  private Trees() {}

  /** One JSON document. */
  public static Tree json(String name, InputStream in) throws IOException {
    return json(name, new TextSource(in));
  }

  /** One JSON document. */
  public static Tree json(String name, String text) {
    try {
      return json(name, TextSource.of(text));
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  /** One YAML document. */
  public static Tree yaml(String name, InputStream in) throws IOException {
    return yaml(name, new TextSource(in));
  }

  /** One YAML document. */
  public static Tree yaml(String name, String text) {
    try {
      return yaml(name, TextSource.of(text));
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  /**
   * Claims in JSON, each as soon as it is read.
   *
   * @param in is not closed
   * @param isLines whether each claim has a line of its own
   */
  public static void jsonClaims(String name, InputStream in, boolean isLines, Consumer<Tree> each)
      throws IOException {
    try {
      JsonClaims.read(name, new BufferedReader(new TextSource(in)), isLines, each);
    } catch (BadText bad) {
      each.accept(bad.tree(name));
    }
  }

  /**
   * Claims in YAML, each as soon as it is read.
   *
   * @param in is not closed
   */
  public static void yamlClaims(String name, InputStream in, Consumer<Tree> each)
      throws IOException {
    try {
      YamlClaims.read(name, new BufferedReader(new TextSource(in)), each);
    } catch (BadText bad) {
      each.accept(bad.tree(name));
    }
  }

  private static Tree json(String name, Reader reader) throws IOException {
    try {
      StringBuilder text = new StringBuilder();
      char[] part = new char[1 << 14];
      int count = reader.read(part);
      while (count >= 0 && text.length() <= Limits.DOCUMENT.characters()) {
        text.append(part, 0, count);
        count = reader.read(part);
      }
      Slice.End end = count >= 0 ? Slice.End.TOO_LARGE : Slice.End.CLOSED;
      Slice slice = new Slice(text.toString(), 1, 1, end);
      return JsonTree.read(Problems.ofDocument(name), slice, "", Limits.DOCUMENT);
    } catch (BadText bad) {
      return bad.tree(name);
    }
  }

  private static Tree yaml(String name, Reader reader) throws IOException {
    YamlEvents events = new YamlEvents(reader);
    try {
      events.next(); // the text begins
      if (events.nextIs(ID.StreamEnd)) {
        return new Tree(1, new NullNode(1, ""), Problems.ofDocument(name).toList());
      }
      events.next(); // a document begins
      Problems problems = Problems.ofDocument(name);
      YamlTree tree = new YamlTree(events, problems, Limits.DOCUMENT);
      Node root = tree.root(events.next(), "");
      events.next(); // the document ends
      if (!events.nextIs(ID.StreamEnd)) {
        problems.add(
            YamlEvents.line(events.peek()), null, "a second document begins here", "remove ---");
      }
      return new Tree(root.line(), tree.isPartial() ? null : root, problems.toList());
    } catch (YamlEngineException broken) {
      return YamlWords.explain(name, events.lastLine(), broken);
    }
  }

  /**
   * The pointer of a field. Names that may be content in the wrong place become a question mark:
   * pointers are shown.
   */
  static String child(String path, String name) {
    return path + "/" + (Problems.isName(name) ? name : "?");
  }

  /**
   * Adds a problem where a text holds half of a character, as JSON's escapes can: no file could
   * hold it again.
   */
  static void refuseHalfCharacters(Problems problems, String text, int line, String path) {
    if (TextSource.firstHalf(text) < text.length()) {
      problems.add(
          line,
          path,
          "text has half of a character (a lone surrogate)",
          "write the character itself, or both halves: \\ud83d\\ude00");
    }
  }

  static void givenTwice(Problems problems, String name, Node second, int firstLine) {
    problems.add(
        second.line(),
        second.path(),
        problems.name(name) + " appears twice",
        "keep one of the two; the first is on line " + firstLine);
  }
}
