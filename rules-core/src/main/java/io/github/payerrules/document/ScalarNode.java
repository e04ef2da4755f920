package io.github.payerrules.document;

/**
 * A text, a number, true or false. Immutable and thread-safe.
 *
 * @param text as the file has it, without quotation marks and escapes
 * @param quoted whether it stood in quotation marks (or in a YAML text block), so that it is a text
 *     and nothing else
 * @param line see {@link Node#line()}
 * @param path see {@link Node#path()}
 */
public record ScalarNode(String text, boolean quoted, int line, String path) implements Node {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  @Override
  public String toString() {
    return "ScalarNode[line " + line + "]";
  }
}
