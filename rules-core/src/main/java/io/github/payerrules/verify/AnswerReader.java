package io.github.payerrules.verify;

import io.github.payerrules.internal.formats.FactMapping;
import io.github.payerrules.internal.formats.GivenStream;
import io.github.payerrules.internal.formats.PatientSecret;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.fhir.FhirAnswers;
import io.github.payerrules.internal.formats.x12.answers.AnswerSink;
import io.github.payerrules.internal.formats.x12.answers.AnswerWalk;
import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what payers answer before a service: X12 271 (005010X279A1) and 278 responses (005010X217),
 * and FHIR R4 CoverageEligibilityResponse and ClaimResponse. The content tells which.
 *
 * <p>Whatever is wrong is told with its place, and reading goes on. Rejections, contradictions and
 * empty answers become notes, of which verifying a visit makes tasks: nothing is taken for a yes.
 * Names, addresses, birth dates and member numbers are not kept. Immutable and thread-safe.
 */
public final class AnswerReader {

  private static final int LEAST_SECRET = 16;
  private static final int START = 512;

  private final ReadingOptions options;

  /** A reader for which payers are called as their answers call them. */
  public AnswerReader() {
    this(new ReadingOptions(null, Map.of(), PatientSecret.random(), FactMapping.NONE));
  }

  private AnswerReader(ReadingOptions options) {
    this.options = options;
  }

  /**
   * A reader as this one, which also knows payers by what answers call them.
   *
   * @param names the name of the payer's rules by its identifier (NM109) or name (NM103)
   */
  public AnswerReader withPayerNames(Map<String, String> names) {
    Map<String, String> all = new HashMap<>(options.payers());
    all.putAll(names);
    return new AnswerReader(options.withPayers(all));
  }

  /**
   * A reader as this one, which makes the keys of patients with a secret of the caller, so that
   * they meet those of {@code ClaimReader}.
   *
   * @throws IllegalArgumentException if it has fewer than 16 bytes
   */
  public AnswerReader withPatientSecret(byte[] secret) {
    if (secret.length < LEAST_SECRET) {
      throw new IllegalArgumentException(
          "the secret has fewer than " + LEAST_SECRET + " bytes; take 32 random ones");
    }
    return new AnswerReader(options.withPatientSecret(PatientSecret.of(secret)));
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be opened or read
   */
  public AnswersRead read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param name how problems call it
   * @throws IOException if it cannot be read
   */
  public AnswersRead read(String name, InputStream in) throws IOException {
    Collected collected = new Collected();
    BufferedInputStream whole = new BufferedInputStream(new GivenStream(in));
    whole.mark(START);
    boolean json = beginsAsJson(whole.readNBytes(START));
    whole.reset();
    if (json) {
      FhirAnswers.read(name, whole, options, collected);
    } else {
      AnswerWalk.read(name, whole, options, collected);
    }
    return new AnswersRead(collected.eligibility, collected.authorizations, collected.problems);
  }

  private static boolean beginsAsJson(byte[] start) {
    for (byte each : start) {
      if (each == '{' || each == '[') {
        return true;
      }
      boolean isBlank = each == ' ' || each == '\n' || each == '\r' || each == '\t';
      boolean isByteOrderMark = each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF;
      if (!isBlank && !isByteOrderMark) {
        return false;
      }
    }
    return false;
  }

  private static final class Collected implements AnswerSink {

    private final List<EligibilityAnswer> eligibility = new ArrayList<>();
    private final List<AuthorizationAnswer> authorizations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void eligibility(EligibilityAnswer answer) {
      eligibility.add(answer);
    }

    @Override
    public void authorization(AuthorizationAnswer answer) {
      authorizations.add(answer);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }
}
