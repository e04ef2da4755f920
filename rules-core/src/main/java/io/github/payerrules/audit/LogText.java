package io.github.payerrules.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a line: names, numbers, versions and hashes; no value of a claim. */
final class LogText {

  private static final int REFERENCE_LENGTH = 32;

  private final byte[] secret;
  private final List<String> tables;

  LogText(byte[] secret, List<String> tables) {
    this.secret = secret;
    this.tables = tables;
  }

  static ObjectNode event(AuditEvent event, Instant at) {
    return LogLine.object()
        .put("at", at.truncatedTo(ChronoUnit.MILLIS).toString())
        .put("event", event.word());
  }

  /** In the place of an id: a keyed hash, cut to 128 bits. */
  static String reference(byte[] secret, String id) {
    return Digests.keyed(secret, "id", id).substring(0, REFERENCE_LENGTH);
  }

  static @Nullable String id(Claim claim) {
    return claim.id() == null ? claim.claimNumber() : claim.id();
  }

  ObjectNode fields(AuditEntry entry, Instant at) {
    ObjectNode fields = event(entry.event(), at).put("user", entry.user());
    Claim claim = entry.claim();
    reference(fields, "claim", id(claim));
    reference(fields, "patient", claim.patientKey());
    fields
        .putObject("inputs")
        .put("claim", Digests.keyed(secret, "input", ClaimWriter.toJson(claim)));
    Review review = entry.review();
    if (review != null) {
      said(fields, entry, review);
    }
    if (entry.event() == AuditEvent.EXPORT) {
      left(fields.putArray("left"), entry.exports());
    }
    return fields;
  }

  private void reference(ObjectNode fields, String name, @Nullable String id) {
    if (id != null) {
      fields.put(name, reference(secret, id));
    }
  }

  private void said(ObjectNode fields, AuditEntry entry, Review review) {
    Versions versions = review.versions();
    // The name of a payer without rules is the claim's own word, which may be anything.
    fields
        .put("payer", versions.contentHash().isEmpty() ? "unknown" : review.payer())
        .put("reviewedOn", review.reviewedOn().toString());
    ObjectNode of = fields
        .putObject("versions")
        .put("library", versions.library())
        .put("rules", versions.rules())
        .put("rulesHash", versions.contentHash());
    tables.forEach(of.putArray("tables")::add);
    ObjectNode said = fields.putObject("said").put("verdict", word(review.verdict()));
    ArrayNode findings = said.putArray("findings");
    for (Finding finding : review.findings()) {
      lines(
          findings.addObject().put("rule", finding.rule()).put("outcome", word(finding.outcome())),
          finding.lines());
    }
    ArrayNode questions = said.putArray("questions");
    for (Question question : review.questions()) {
      ObjectNode asked = questions.addObject().put("rule", question.rule());
      question.missing().forEach(asked.putArray("missing")::add);
      lines(asked, question.lines());
    }
    ArrayNode open = said.putArray("notEvaluated");
    for (NotEvaluated each : review.notEvaluated()) {
      lines(
          open.addObject().put("reason", word(each.reason())).put("rule", each.rule()),
          each.lines());
    }
    if (entry.event() == AuditEvent.REQUEST) {
      fields.put("complete", entry.gaps().isEmpty());
      entry.gaps().forEach(fields.putArray("gaps")::add);
    }
  }

  private static void lines(ObjectNode object, List<Integer> lines) {
    lines.forEach(object.putArray("lines")::add);
  }

  private void left(ArrayNode left, List<AuditExport> exports) {
    for (AuditExport export : exports) {
      byte[] content = export.content();
      ObjectNode of = left.addObject()
          .put("kind", export.kind())
          .put("hash", Digests.keyed(secret, "output", content))
          .put("bytes", content.length);
      export.items().forEach(of.putArray("items")::add);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
