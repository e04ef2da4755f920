package io.github.payerrules.internal.reviewing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.source.ReferenceTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hash of a claim and of what the sources said of it. */
public final class Fingerprint {

  /** In an order of its own: that in which a machine lists fields, methods and maps may change. */
  private static final ObjectWriter WRITER = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build()
      .writer();

  private Fingerprint() {}

  /** Of a claim alone. */
  public static String of(Claim claim) {
    return hash(List.of(claim));
  }

  /**
   * The same context, whose tables of CMS keep what they answer if they cannot tell what they hold.
   */
  public static Context recording(Context context) {
    ReferenceTables tables = context.reference();
    return tables == null || !tables.contents().isEmpty()
        ? context
        : new Context(
            context.claim(),
            context.today(),
            context.history(),
            context.authorizations(),
            context.coverages(),
            context.evidence(),
            new RecordedTables(tables));
  }

  /**
   * Of a claim with its context.
   *
   * @param asked the sources that were asked
   */
  public static String of(Context context, AskedSources asked) {
    Claim claim = context.claim();
    List<@Nullable Object> said = new ArrayList<>();
    said.add(claim);
    History history = context.history();
    if (history != null && claim.history() == null) {
      said.add(history.services());
      said.add(history.completeFrom());
    }
    said.add(claim.authorizations() == null ? context.authorizations() : null);
    said.add(claim.coverages() == null ? context.coverages() : null);
    said.add(context.evidence().equals(claim.evidence()) ? null : context.evidence());
    said.add(asked.reasons());
    if (context.reference() instanceof RecordedTables recorded) {
      said.add(recorded.answers());
    }
    return hash(said);
  }

  private static String hash(List<@Nullable Object> said) {
    MessageDigest sha256 = sha256();
    try {
      WRITER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), said);
    } catch (IOException halfACharacter) {
      sha256.reset();
      sha256.update(text(said).getBytes(StandardCharsets.UTF_16BE));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** UTF-8 has no place for half of a character, as a caller's own claim may hold. */
  private static String text(List<@Nullable Object> said) {
    try {
      return WRITER.writeValueAsString(said);
    } catch (JsonProcessingException impossible) {
      // Its message may quote the claim.
      throw new IllegalStateException("a claim cannot be written as JSON");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
