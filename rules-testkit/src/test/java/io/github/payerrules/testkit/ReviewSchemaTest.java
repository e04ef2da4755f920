package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.Verdict;
import io.github.payerrules.review.Versions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of a review is what reviews are written as. */
class ReviewSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PayerRules RULES =
      PayerRules.builder().payers(Path.of("../rules-payers/payers/medicare")).build();

  @ParameterizedTest
  @MethodSource("claimFiles")
  void acceptsTheReviewsOfTheExamples(Path file) throws IOException {
    for (ClaimRead read : new ClaimReader().readAll(file)) {
      Review review = RULES.review(read.orThrow(), LocalDate.of(2026, 11, 10));

      assertThat(Schemas.errorsOfJson("review", JSON.valueToTree(review))).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoReview() throws IOException {
    Path file = claimFiles().get(0);
    Review review = RULES.review(new ClaimReader().readAll(file).get(0).orThrow());
    ObjectNode json = JSON.valueToTree(review);

    assertThat(Schemas.errorsOfJson("review", json.deepCopy().put("verdict", "DENIAL")))
        .isNotEmpty();
    assertThat(Schemas.errorsOfJson("review", json.deepCopy().without("payer"))).isNotEmpty();
    assertThat(Schemas.errorsOfJson("review", json.deepCopy().put("reviewedOn", 1)))
        .isNotEmpty();
  }

  @Test
  void namesTheFieldsAndWordsOfTheTypes() throws IOException {
    Set<String> ofReview = accessors(Review.class);
    ofReview.addAll(Set.of("verdict", "stamp"));
    assertThat(names("review")).isEqualTo(ofReview);
    Set<String> ofFinding = accessors(Finding.class);
    ofFinding.addAll(Set.of("rejection", "verified"));
    assertThat(names("finding")).isEqualTo(ofFinding);
    assertThat(names("question")).isEqualTo(accessors(Question.class));
    assertThat(names("notEvaluated")).isEqualTo(accessors(NotEvaluated.class));
    assertThat(names("versions")).isEqualTo(accessors(Versions.class));
    assertThat(words("review", "verdict")).isEqualTo(words(Verdict.values()));
    assertThat(words("finding", "outcome")).isEqualTo(words(Outcome.values()));
    assertThat(words("question", "outcome")).isEqualTo(words(Outcome.values()));
    assertThat(words("finding", "cause")).isEqualTo(words(RootCause.values()));
    assertThat(words("notEvaluated", "scope")).isEqualTo(words(NotEvaluated.Scope.values()));
    assertThat(words("notEvaluated", "reason")).isEqualTo(words(NotEvaluated.Reason.values()));
  }

  private static Set<String> accessors(Class<?> type) {
    Set<String> accessors = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !method.getName().equals("toBuilder")) {
        accessors.add(method.getName());
      }
    }
    return accessors;
  }

  private static Set<String> names(String definition) throws IOException {
    Set<String> names = new TreeSet<>();
    Schemas.definitions("review")
        .at("/" + definition + "/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private static List<String> words(String definition, String field) throws IOException {
    List<String> words = new ArrayList<>();
    Schemas.definitions("review")
        .at("/" + definition + "/properties/" + field + "/enum")
        .forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Schemas::word).toList();
  }

  static List<Path> claimFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../examples/claims"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
