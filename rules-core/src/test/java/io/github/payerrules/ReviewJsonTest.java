package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review is what it says: equal to its like, and the same after a way through JSON. */
class ReviewJsonTest {

  private final ObjectMapper plain = new ObjectMapper();
  private PayerRules rules;
  private Review review;

  @BeforeEach
  void review(@TempDir Path parent) throws IOException {
    rules = RuleFolder.in(parent)
        .denying("denial", "procedure == \"ESI\"")
        .denying("question", "procedure == \"ESI\", documented.painWeeks < 4")
        .denying("history", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .open();
    review = rules.review(claim(line(1, "64483")).id("C-1").build(), DAY);
    assertThat(review.findings()).isNotEmpty();
    assertThat(review.questions()).isNotEmpty();
    assertThat(review.notEvaluated()).isNotEmpty();
  }

  @Test
  void twoReviewsOfOneClaimAreEqualHoweverLongTheyTook() {
    Review again = rules.review(claim(line(1, "64483")).id("C-1").build(), DAY);

    assertThat(again).isEqualTo(review).hasSameHashCodeAs(review);
    assertThat(review.toBuilder().micros(review.micros() + 1).build()).isEqualTo(review);
    assertThat(review.toBuilder().questions(List.of()).build()).isNotEqualTo(review);
    assertThat(review.toBuilder().claim("C-2").build()).isNotEqualTo(review);
  }

  @Test
  void aPlainMapperReadsWhatItWrote() throws IOException {
    String json = plain.writeValueAsString(review);

    Review read = plain.readValue(json, Review.class);

    assertThat(read).isEqualTo(review);
    assertThat(read.micros()).isEqualTo(review.micros());
    assertThat(plain.writeValueAsString(read)).isEqualTo(json);
  }

  @Test
  void amapperWithTimeTypesWritesAndReadsTheSame() throws IOException {
    ObjectMapper withTime = new ObjectMapper().registerModule(new JavaTimeModule());

    assertThat(withTime.writeValueAsString(review)).isEqualTo(plain.writeValueAsString(review));
    assertThat(withTime.readValue(plain.writeValueAsString(review), Review.class))
        .isEqualTo(review);
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() throws IOException {
    String json = plain.writeValueAsString(review).replace("{\"rule\"", "{\"new\":1,\"rule\"");

    assertThat(json).contains("\"new\":1");
    assertThat(plain.readValue(json, Review.class)).isEqualTo(review);
  }

  @Test
  void namesAreInOneStyle() {
    JsonNode json = plain.valueToTree(review);

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "claim",
            "payer",
            "verdict",
            "reviewedOn",
            "findings",
            "questions",
            "notEvaluated",
            "checks",
            "versions",
            "micros",
            "stamp");
    assertThat(json.get("verdict").asText()).isEqualTo("denial");
    assertThat(json.get("reviewedOn").asText()).isEqualTo(DAY.toString());
    JsonNode finding = json.get("findings").get(0);
    assertThat(finding.get("outcome").asText()).isEqualTo("deny");
    assertThat(finding.get("cause").asText()).isEqualTo("frequency");
    assertThat(finding.get("effective").asText()).isEqualTo("2020-01-01");
    assertThat(finding.has("until")).isFalse();
    assertThat(finding.fieldNames())
        .toIterable()
        .containsSubsequence("mark", "verified", "effective", "remedy", "rejection", "group");
    assertThat(json.get("notEvaluated").get(0).get("reason").asText()).isEqualTo("no-source");
    for (RootCause cause : RootCause.values()) {
      assertThat(plain.<JsonNode>valueToTree(cause).asText()).matches("[a-z]+(-[a-z]+)*");
      assertThat(plain.<JsonNode>valueToTree(cause.area()).asText()).matches("[a-z]+(-[a-z]+)*");
    }
  }

  @Test
  void payersAndTracesCanBeReadBackToo() throws IOException {
    PayerInfo payer = rules.payers().get(0);

    assertThat(plain.readValue(plain.writeValueAsString(payer), PayerInfo.class))
        .isEqualTo(payer);
  }
}
