package io.github.payerrules.audit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. It holds the claim until it is written; the log keeps hashes and names.
 * Immutable; {@link #toString()} shows the event only.
 */
public final class AuditEntry {

  private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:-]{0,63}");

  private final AuditEvent event;
  private final String user;
  private final Claim claim;
  private final @Nullable Review review;
  private final List<String> gaps;
  private final List<AuditExport> exports;

  private AuditEntry(
      AuditEvent event,
      String user,
      Claim claim,
      @Nullable Review review,
      List<String> gaps,
      List<AuditExport> exports) {
    if (!isUser(user)) {
      throw new IllegalArgumentException(
          "the user of an audit log has 1 to 64 letters, digits or . _ @ : -, such as mlee");
    }
    this.event = event;
    this.user = user;
    this.claim = claim;
    this.review = review;
    this.gaps = List.copyOf(gaps);
    this.exports = List.copyOf(exports);
  }

  /**
   * A review.
   *
   * @param user who asked for it, in the caller's own words
   * @throws IllegalArgumentException if the user is not 1 to 64 letters, digits or {@code . _ @ :
   *     -}
   */
  public static AuditEntry review(String user, Claim claim, Review review) {
    return new AuditEntry(AuditEvent.REVIEW, user, claim, review, List.of(), List.of());
  }

  /**
   * A request for authorization.
   *
   * @param gaps the names of what it still lacks; empty where it is complete
   * @throws IllegalArgumentException as {@link #review}
   */
  public static AuditEntry request(String user, Claim claim, Review review, List<String> gaps) {
    return new AuditEntry(AuditEvent.REQUEST, user, claim, review, gaps, List.of());
  }

  /**
   * Documents that left, or were written to be sent.
   *
   * @throws IllegalArgumentException as {@link #review}
   */
  public static AuditEntry export(String user, Claim claim, List<AuditExport> exports) {
    return new AuditEntry(AuditEvent.EXPORT, user, claim, null, List.of(), exports);
  }

  /** Whether the log takes it as the name of a user. */
  public static boolean isUser(String name) {
    return USER.matcher(name).matches();
  }

  /** What happened. */
  public AuditEvent event() {
    return event;
  }

  /** Who asked for it. */
  public String user() {
    return user;
  }

  Claim claim() {
    return claim;
  }

  @Nullable
  Review review() {
    return review;
  }

  List<String> gaps() {
    return gaps;
  }

  List<AuditExport> exports() {
    return exports;
  }

  @Override
  public String toString() {
    return "AuditEntry[" + event + "]";
  }
}
