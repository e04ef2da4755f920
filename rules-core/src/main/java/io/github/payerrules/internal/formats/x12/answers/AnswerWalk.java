package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.Envelope;
import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Flaw;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentReader;
import io.github.payerrules.internal.formats.x12.Transaction;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.VisitNote;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of eligibility responses (271) and of answers to requests for authorization
 * (278), one patient at a time; goes on after whatever is wrong. Not thread-safe.
 */
public final class AnswerWalk {

  /** What asks, or takes a question back (BHT02). */
  private static final Set<String> REQUESTS = Set.of("01", "13");

  private final String file;
  private final ReadingOptions options;
  private final AnswerSink sink;
  private final Faults faults;
  private final Envelope envelope;

  private Transaction transaction = Transaction.OTHER;
  private boolean any;
  private @Nullable LocalDate day;
  private @Nullable String payer;
  private Patient patient = new Patient();
  private @Nullable EligibilityLoop eligibility;
  private @Nullable EligibilityLoop subscriber;
  private @Nullable AuthorizationLoop authorization;
  private final List<VisitNote> rejections = new ArrayList<>();
  private final OpenAnswers answers = new OpenAnswers();
  private boolean answered;
  private int lastLine = 1;
  private int lastNumber;

  private AnswerWalk(String file, ReadingOptions options, AnswerSink sink) {
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.faults = new Faults(file);
    this.envelope = new Envelope(file, sink::problem);
  }

  /**
   * Reads all answers of a file.
   *
   * @throws IOException if the stream cannot be read
   */
  public static void read(String file, InputStream in, ReadingOptions options, AnswerSink sink)
      throws IOException {
    new AnswerWalk(file, options, sink).walk(new SegmentReader(in));
  }

  private void walk(SegmentReader in) throws IOException {
    boolean open = false;
    for (Segment segment = in.next(); segment != null; segment = in.next()) {
      lastLine = segment.line();
      lastNumber = segment.number();
      boolean atEnd = segment.is("IEA") || segment.is("GE");
      if (segment.flaw() != Flaw.NONE && !(segment.flaw() == Flaw.CUT_OFF && atEnd)) {
        faults.add(segment, "", segment.flaw().what(), segment.flaw().fix() + ".");
        if (segment.flaw() == Flaw.NO_IDENTIFIER || segment.flaw() == Flaw.TOO_LONG) {
          continue;
        }
      }
      if (segment.is("ST")) {
        if (open && isRead()) {
          envelope.missingEnd(segment);
        }
        end(!open);
        begin(segment);
        open = true;
      } else if (segment.is("SE")) {
        end(envelope.checkTransaction(segment));
        open = false;
      } else if (isRead()) {
        take(segment);
      }
      envelope.take(segment);
    }
    if (open && isRead()) {
      end(false);
      sink.problem(new Problem(
          file,
          lastLine,
          null,
          "the file ends inside an answer (no SE segment)",
          "It was cut off; what was read is kept. Ask the payer for the complete file."));
    }
    envelope.endOfFile(lastLine, lastNumber);
    faults.take().forEach(sink::problem);
    if (!any) {
      sink.problem(new Problem(
          file,
          1,
          null,
          "there is no eligibility response (271) and no answer to a request (278) in this file",
          "Name a file whose ST segment begins with ST*271 or ST*278."));
    }
  }

  private boolean isRead() {
    return transaction == Transaction.ELIGIBILITY_RESPONSE
        || transaction == Transaction.AUTHORIZATION;
  }

  private void begin(Segment st) {
    transaction = Transaction.of(st.code(1), st.text(3));
    day = null;
    payer = null;
    subscriber = null;
    patient = new Patient();
    rejections.clear();
    answered = false;
    if (isRead()) {
      any = true;
    } else {
      faults.add(
          st,
          "",
          1,
          "this is " + transaction.title() + ", and not an answer before a service",
          "It is not read here.");
    }
  }

  private void take(Segment segment) {
    switch (segment.id()) {
      case "BHT" -> takeBeginning(segment);
      case "HL" -> takeLevel(segment);
      default -> {
        if (eligibility != null) {
          eligibility.take(segment);
        } else if (authorization != null) {
          authorization.take(segment);
        } else {
          takeHead(segment);
        }
      }
    }
  }

  private void takeBeginning(Segment bht) {
    day = Values.date(bht.text(4));
    if (transaction == Transaction.AUTHORIZATION && REQUESTS.contains(bht.code(2))) {
      faults.add(
          bht,
          "",
          2,
          "this is a request for authorization, and not its answer",
          "It is not read here. Name the payer's answer.");
      transaction = Transaction.OTHER;
    }
  }

  private void takeHead(Segment segment) {
    switch (segment.id()) {
      case "NM1" -> {
        switch (segment.code(1)) {
          case "PR", "X3", "P5" -> {
            payer = options.knownPayer(segment.text(9), segment.text(3));
          }
          case "IL", "QC", "03" -> patient.takeName(segment);
          default -> {
            // The practice itself.
          }
        }
      }
      case "DMG" -> patient.takeBirthDate(segment);
      case "AAA" ->
        rejections.add(
            transaction == Transaction.ELIGIBILITY_RESPONSE
                ? Places.rejectedInquiry(file, segment, "2000A")
                : Places.rejectedRequest(file, segment, "2000A"));
      default -> {
        // Nothing of the head is needed but these.
      }
    }
  }

  private void takeLevel(Segment hl) {
    boolean eligible = transaction == Transaction.ELIGIBILITY_RESPONSE;
    switch (hl.code(3)) {
      case "22" -> {
        close();
        patient = new Patient();
        subscriber = null;
        if (eligible) {
          eligibility = new EligibilityLoop(file, options, hl, patient);
          subscriber = eligibility;
        }
      }
      case "23" -> {
        EligibilityLoop before = subscriber;
        boolean replaces =
            eligible && before != null && before == eligibility && !before.saysAnything();
        if (replaces) {
          eligibility = null;
        }
        close();
        patient = new Patient();
        if (eligible) {
          EligibilityLoop dependent = new EligibilityLoop(file, options, hl, patient);
          if (before != null) {
            dependent.inherit(before);
          }
          eligibility = dependent;
        }
      }
      case "EV" -> {
        close();
        if (!eligible) {
          authorization = new AuthorizationLoop(file, options, hl, patient);
        }
      }
      case "SS" -> {
        if (authorization != null) {
          authorization.beginService();
        }
      }
      default -> close();
    }
  }

  private void close() {
    if (eligibility != null) {
      answers.add(eligibility.answer(payer, day));
      answered = true;
      eligibility = null;
    }
    if (authorization != null) {
      answers.add(authorization.answer(payer, day));
      answered = true;
      authorization = null;
    }
  }

  /** Where the payer rejected the whole inquiry, no patient follows. */
  private void end(boolean isWhole) {
    close();
    if (isRead() && !answered && !rejections.isEmpty()) {
      String source = rejections.get(0).source();
      if (transaction == Transaction.ELIGIBILITY_RESPONSE) {
        answers.add(EligibilityAnswer.builder()
            .payer(payer)
            .answeredOn(day)
            .notes(List.copyOf(rejections))
            .source(source)
            .build());
      } else {
        answers.add(AuthorizationAnswer.builder()
            .payer(payer)
            .answeredOn(day)
            .notes(List.copyOf(rejections))
            .source(source)
            .build());
      }
    }
    answers.give(isWhole, sink);
    transaction = Transaction.OTHER;
  }
}
