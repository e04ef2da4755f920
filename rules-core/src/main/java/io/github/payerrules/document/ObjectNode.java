package io.github.payerrules.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fields with names. Immutable and thread-safe.
 *
 * @param fields the fields in the order of the file
 * @param line see {@link Node#line()}
 * @param path see {@link Node#path()}
 */
public record ObjectNode(Map<String, Node> fields, int line, String path) implements Node {

  public ObjectNode {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The field of that name, if there is one. */
  public Optional<Node> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public String toString() {
    return "ObjectNode[" + fields.size() + " fields, line " + line + "]";
  }
}
