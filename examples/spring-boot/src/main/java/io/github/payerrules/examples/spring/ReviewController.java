package io.github.payerrules.examples.spring;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.payerrules.BatchRun;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.LiveRules;
import io.github.payerrules.PayerRules;
import io.github.payerrules.Reviewed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /reviews}: claims as JSON, 837P or FHIR; the content tells which. */
@RestController
class ReviewController {

  private static final int CLAIMS_OF_ONE_QUERY = 256;

  /** Part B as 837P claims call it, whichever the contractor, and as a contractor's FHIR does. */
  private static final Map<String, String> MEDICARE = Map.of("MB", "medicare", "11202", "medicare");

  /** A form's body is taken apart before it comes here; curl sends one unless told otherwise. */
  private static final String NOT_A_FORM = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE;

  /** The library's JSON, whichever Jackson the web framework has. */
  private final JsonMapper json =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final LiveRules live;
  private final byte[] patientSecret;

  ReviewController(LiveRules live, @Value("${reviews.patient-secret}") String patientSecret) {
    this.live = live;
    this.patientSecret = patientSecret.getBytes(StandardCharsets.UTF_8);
  }

  /** A list with one object a claim: its review, or why it could not be read. */
  @PostMapping(
      path = "/reviews",
      consumes = NOT_A_FORM,
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] review(@RequestBody byte[] body) throws IOException {
    PayerRules rules = live.current();
    ClaimReader reader = new ClaimReader()
        .withPayerNames(rules.payerIds())
        .withPayerNames(MEDICARE)
        .withPatientSecret(patientSecret);
    ArrayNode answers = json.createArrayNode();
    try (BatchRun<ClaimRead> run = rules
        .batch()
        .withThreads(1)
        .withChunkSize(CLAIMS_OF_ONE_QUERY)
        .start(ClaimRead::claim, reviewed -> answers.add(answer(reviewed)))) {
      reader.read(new ByteArrayInputStream(body), "request", run::add);
      run.finish();
    }
    return json.writeValueAsBytes(answers);
  }

  private ObjectNode answer(Reviewed<ClaimRead> reviewed) {
    if (reviewed.review() != null) {
      return json.valueToTree(reviewed.review());
    }
    ObjectNode answer = json.createObjectNode();
    answer.put("position", reviewed.position());
    answer.set(
        "problems",
        json.valueToTree(
            reviewed.failure() == null ? reviewed.item().problems() : List.of("review failed")));
    return answer;
  }
}
