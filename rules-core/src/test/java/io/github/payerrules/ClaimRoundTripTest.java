package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.payerrules.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A claim that was written is read as the same claim. */
class ClaimRoundTripTest {

  private static Stream<Claim> claims() {
    return LongStream.range(0, 500).mapToObj(seed -> new RandomClaims(seed).next());
  }

  @Test
  void theReaderReadsWhatTheWriterWrote() {
    ClaimReader reader = new ClaimReader();

    assertThat(claims())
        .allSatisfy(claim -> assertThat(reader.claim(ClaimWriter.toJson(claim))).isEqualTo(claim));
  }

  @Test
  void jsonReadAsYamlIsTheSame() {
    ClaimReader reader = new ClaimReader();

    assertThat(claims()).allSatisfy(claim -> {
      List<ClaimRead> read = new ArrayList<>();
      reader.read(ClaimWriter.toJson(claim), "claim.yaml", read::add);
      assertThat(read).singleElement().extracting(ClaimRead::claim).isEqualTo(claim);
    });
  }

  @Test
  void aPlainObjectMapperReadsWhatItWrote() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    assertThat(claims())
        .allSatisfy(
            claim -> assertThat(mapper.readValue(mapper.writeValueAsString(claim), Claim.class))
                .isEqualTo(claim));
  }

  @Test
  void noHistoryIsNotUnknownHistory() {
    ClaimReader reader = new ClaimReader();
    Claim none = reader.claim("{\"payer\": \"m\", \"lines\": [], \"history\": []}");
    Claim unknown = reader.claim("{\"payer\": \"m\", \"lines\": []}");

    assertThat(none.history()).isEmpty();
    assertThat(unknown.history()).isNull();
    assertThat(ClaimWriter.toJson(none))
        .isEqualTo(
            "{\"payer\":\"m\",\"type\":\"professional\",\"purpose\":\"claim\",\"lines\":[],\"history\":[]}");
    assertThat(ClaimWriter.toJson(unknown))
        .isEqualTo(
            "{\"payer\":\"m\",\"type\":\"professional\",\"purpose\":\"claim\",\"lines\":[]}");
  }
}
