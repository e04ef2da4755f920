package io.github.payerrules.document;

import java.util.Optional;

/**
 * A place in a JSON or YAML file and what stands there.
 *
 * <p>A node knows where it was read, and keeps that when it is put into another tree: a problem
 * with a changed value points at the change. Scalars keep their text, so {@code 00630} stays
 * {@code 00630} and {@code NO} stays {@code NO}. Immutable and thread-safe; {@code toString} shows
 * no content.
 *
 * <p>Pointers are JSON pointers (RFC 6901) relative to the node: {@code ""} is the node itself,
 * {@code /lines/0/date} a field of the first line, {@code /lines/-} the place after the last one.
 */
public sealed interface Node permits ObjectNode, ListNode, ScalarNode, NullNode {

  /** What a node is. */
  enum Kind {
    /** Fields with names. */
    OBJECT,
    /** A list. */
    LIST,
    /** A text, a number, true or false. */
    SCALAR,
    /** Nothing: JSON's {@code null}, or a YAML field without a value. */
    NULL
  }

  /** A quoted text that was made, not read. */
  static Node text(String text) {
    return new ScalarNode(text, true, 0, "");
  }

  /** A scalar without quotation marks (a number, true, false) that was made, not read. */
  static Node plain(String text) {
    return new ScalarNode(text, false, 0, "");
  }

  /** What it is. */
  Kind kind();

  /** The line of its name, or in which it begins, from 1; 0 when it was made, not read. */
  int line();

  /** The JSON pointer of where it was read, empty for the whole document. */
  String path();

  /**
   * What stands at a pointer, if anything does.
   *
   * @throws IllegalArgumentException for a pointer that is neither empty nor begins with a slash
   */
  default Optional<Node> at(String pointer) {
    return Pointers.at(this, pointer);
  }

  /**
   * A copy with another value at a pointer: replaces what is there, adds a field that is not, or
   * appends to a list with {@code /-}. This node stays as it is.
   *
   * @throws IllegalArgumentException if the place above the pointer does not exist
   */
  default Node with(String pointer, Node value) {
    return Pointers.with(this, pointer, value);
  }

  /**
   * A copy without what stands at a pointer; later items of a list move up.
   *
   * @throws IllegalArgumentException if nothing stands there, or for the empty pointer
   */
  default Node without(String pointer) {
    return Pointers.without(this, pointer);
  }
}
