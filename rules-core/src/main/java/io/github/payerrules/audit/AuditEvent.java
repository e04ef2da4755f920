package io.github.payerrules.audit;

import java.util.Locale;

/** What a line of the log records. */
public enum AuditEvent {
  /** A log was started. */
  OPENED,
  /** A log goes on from the file that was rotated away. */
  CONTINUED,
  /** The last line of a file that was rotated away. */
  CLOSED,
  /** The rules of a payer, or the tables of CMS, are others than at the last review. */
  RULES,
  /** A claim was reviewed. */
  REVIEW,
  /** A request for authorization was put together. */
  REQUEST,
  /** Something left the practice, or was written to be sent. */
  EXPORT;

  /** As in the log, such as {@code review}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
