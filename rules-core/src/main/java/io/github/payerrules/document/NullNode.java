package io.github.payerrules.document;

/**
 * Nothing: JSON's {@code null}, or a YAML field without a value. Immutable and thread-safe.
 *
 * @param line see {@link Node#line()}
 * @param path see {@link Node#path()}
 */
public record NullNode(int line, String path) implements Node {

  @Override
  public Kind kind() {
    return Kind.NULL;
  }
}
