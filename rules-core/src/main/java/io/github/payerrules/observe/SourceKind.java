package io.github.payerrules.observe;

/** What sources are asked for. */
public enum SourceKind {
  /** Earlier services. */
  HISTORY("history"),
  /** Authorizations on file. */
  AUTHORIZATIONS("authorizations"),
  /** Coverages. */
  COVERAGES("coverages"),
  /** Documented facts. */
  EVIDENCE("evidence");

  private final String text;

  SourceKind(String text) {
    this.text = text;
  }

  /** The word for it in metrics, such as {@code history}. */
  public String text() {
    return text;
  }
}
