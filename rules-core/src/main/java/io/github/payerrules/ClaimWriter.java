package io.github.payerrules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.payerrules.claim.Claim;

/** Writes claims as {@link ClaimReader} reads them. Thread-safe. */
public final class ClaimWriter {

  private static final ObjectWriter WRITER = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build()
      .writerFor(Claim.class);

  private ClaimWriter() {}

  /** One line of JSON, without what is absent; read back, it is an equal claim. */
  public static String toJson(Claim claim) {
    try {
      return WRITER.writeValueAsString(claim);
    } catch (JsonProcessingException impossible) {
      // Its message may quote the claim.
      throw new IllegalStateException("the claim cannot be written as JSON");
    }
  }
}
