package io.github.payerrules.cli;

/** What was asked cannot be done as asked; the message says why and what to do, in plain words. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
