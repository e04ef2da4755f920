package io.github.payerrules.audit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One document that left. The log keeps its kind, its hash, its size and the names of the items in
 * it, never its content. Immutable; {@link #toString()} shows the kind only.
 */
public final class AuditExport {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

  private final String kind;
  private final byte[] content;
  private final List<String> items;

  private AuditExport(String kind, byte[] content, List<String> items) {
    this.kind = kind;
    this.content = content;
    this.items = items;
  }

  /**
   * A document.
   *
   * @param kind what it is, such as {@code pas-bundle}
   * @param content its bytes, of which the log keeps the hash
   * @param items the names of what it shows, such as {@code painWeeks}; names, never values
   * @throws IllegalArgumentException if a name is not 1 to 64 letters, digits, dots, hyphens,
   *     underscores or slashes
   */
  public static AuditExport of(String kind, byte[] content, List<String> items) {
    requireName(kind);
    items.forEach(AuditExport::requireName);
    return new AuditExport(kind, content.clone(), List.copyOf(items));
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      // The name may be a value given by mistake, so it is not quoted.
      throw new IllegalArgumentException(
          "a name in an audit log has 1 to 64 letters, digits or . _ / -");
    }
  }

  /** What it is. */
  public String kind() {
    return kind;
  }

  /** The names of what it shows. */
  public List<String> items() {
    return items;
  }

  byte[] content() {
    return content.clone();
  }

  @Override
  public String toString() {
    return "AuditExport[" + kind + "]";
  }
}
