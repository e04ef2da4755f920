package io.github.payerrules.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.denial.AppealLetter;
import io.github.payerrules.denial.AppealLetters;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.MatchedBy;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.InvalidRulesException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters on a medical necessity denial of an epidural, as text and as Word documents. */
class LetterDocumentsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
  private static final PayerRules RULES =
      PayerRules.builder().payers(Path.of("../rules-payers/payers")).build();
  private static final DenialRules DENIALS = DenialRules.in(Path.of("../rules-payers/denials"));
  private static final AppealLetters LETTERS =
      AppealLetters.in(Path.of("../rules-payers/denials/letters"));

  @TempDir
  Path folder;

  private static WorkedLine denied(String carc) {
    ServicePayment line = ServicePayment.builder()
        .code("64483")
        .modifiers(List.of("LT"))
        .charge(new BigDecimal("450.00"))
        .paid(BigDecimal.ZERO)
        .serviceDate(LocalDate.of(2026, 7, 1))
        .adjustments(List.of(Adjustment.builder()
            .group("CO")
            .carc(carc)
            .amount(new BigDecimal("450.00"))
            .build()))
        .build();
    Denial denial = Denial.builder()
        .payer("medicare")
        .status("4")
        .line(line)
        .remitDate(LocalDate.of(2026, 7, 28))
        .build();
    return WorkedLine.builder()
        .file("remit.835")
        .fileLine(1)
        .payer("medicare")
        .claimNumber("visit-1")
        .payerControlNumber("2026000000001")
        .status("4")
        .remitDate(LocalDate.of(2026, 7, 28))
        .match(new LineMatch(line, List.of(1), MatchedBy.SAME_SERVICE))
        .remedies(DENIALS.remedies(denial, TODAY))
        .build();
  }

  private static Claim claim(Map<String, ?> evidence) {
    return Claim.builder()
        .id("visit-1")
        .payer("medicare")
        .state("GA")
        .evidence(Evidence.of(evidence))
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .modifiers(List.of("LT"))
            .date(LocalDate.of(2026, 7, 1))
            .diagnoses(List.of("M54.16"))
            .placeOfService("11")
            .build()))
        .build();
  }

  private static AppealLetter letter(Map<String, ?> evidence) {
    return LETTERS.letter(denied("50"), claim(evidence), RULES, TODAY);
  }

  private static Map<String, Object> partOfTheRecord() {
    return Map.of(
        "painWeeks",
        Map.of("value", 14, "source", "note", "recordedOn", "2026-06-15"),
        "conservativeCareWeeks",
        2);
  }

  /** A document of the practice, with a field that the word processor split into three runs. */
  private Path letterhead() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Four Corners Pain, claim {claimNumber}");
      XWPFParagraph split = document.createParagraph();
      split.createRun().setText("We write for {pat");
      XWPFRun bold = split.createRun();
      bold.setBold(true);
      bold.setText("ient");
      split.createRun().setText("Name} about {code}.");
      document.createParagraph().createRun().setText("{criteria}");
      document.createTable(1, 1).getRow(0).getCell(0).setText("Our own words on {denialCode}");
      try (OutputStream out = Files.newOutputStream(folder.resolve("medical-necessity.docx"))) {
        document.write(out);
      }
    }
    return folder;
  }

  @Test
  void listsWhatMeetsEachCriterionAndLeavesTheRestOpen() {
    AppealLetter letter = letter(partOfTheRecord());

    assertThat(letter.text())
        .startsWith(AppealLetter.DRAFT)
        .contains(
            "  - The pain has lasted at least 4 weeks."
                + " On record: pain weeks: 14 (note of 2026-06-15).\n",
            "  - The diagnosis is one that the policy covers. On record: diagnoses M54.16.\n",
            "  - [At least 4 weeks of conservative care came first. The record does not meet this:",
            "  - [Imaging is consistent with the symptoms. Not documented:"
                + " Is imaging consistent with the symptoms?]\n",
            "  - remittance advice\n");
    assertThat(letter.text()).doesNotContain("On record: conservative care weeks");
    assertThat(letter.gaps()).anyMatch(gap -> gap.startsWith("Imaging is consistent"));
    assertThat(letter.mergeFields()).contains("patientName", "memberNumber", "signature");
  }

  @Test
  void withoutItsClaimNothingIsSaidOfTheRecord() {
    AppealLetter letter = LETTERS.letter(denied("50"), null, RULES, TODAY);

    assertThat(letter.gaps()).contains("criteria", "policy");
    assertThat(letter.text()).doesNotContain("On record:");
  }

  @Test
  void identityComesFromTheCallerOrStaysAField() {
    AppealLetter letter = LETTERS
        .identity(line -> Map.of("patientName", "P. of " + line.claimNumber(), "signature", "Me"))
        .letter(denied("29"), null, RULES, TODAY);

    assertThat(letter.text()).contains("Patient: P. of visit-1", "Member ID: «memberNumber»");
    assertThat(letter.mergeFields()).contains("memberNumber").doesNotContain("patientName");
  }

  @Test
  void aPlainSheetHoldsTheLetterWithItsGapsAndMergeFields() throws IOException {
    AppealLetter letter = letter(partOfTheRecord());
    LetterDocument document = LetterDocuments.plain().of(letter);
    WordFile word = WordFile.of(document.content());

    assertThat(word.isComplete()).isTrue();
    assertThat(document.isDraft()).isTrue();
    assertThat(word.paragraphs().get(0)).isEqualTo(AppealLetter.DRAFT);
    assertThat(word.bold()).containsExactly(AppealLetter.DRAFT);
    assertThat(word.paragraphs())
        .contains(
            "Patient: «patientName»",
            "•\tThe pain has lasted at least 4 weeks."
                + " On record: pain weeks: 14 (note of 2026-06-15).");
    assertThat(word.highlighted())
        .contains("[Imaging is consistent with the symptoms. Not documented:"
            + " Is imaging consistent with the symptoms?]");
    assertThat(word.mergeFields()).containsExactlyInAnyOrderElementsOf(letter.mergeFields());
  }

  @Test
  void thePracticesOwnDocumentIsFilledWhereverItsFieldsWereSplit() throws IOException {
    LetterDocument document = LetterDocuments.in(letterhead()).of(letter(partOfTheRecord()));
    WordFile word = WordFile.of(document.content());

    assertThat(word.paragraphs())
        .startsWith(AppealLetter.DRAFT, "We write for «patientName» about 64483.")
        .contains(
            "The pain has lasted at least 4 weeks."
                + " On record: pain weeks: 14 (note of 2026-06-15).",
            "Our own words on CO-50");
    assertThat(word.mergeFields()).containsExactly("patientName");
    assertThat(document.mergeFields()).containsExactly("patientName");
    assertThat(document.gaps()).isNotEmpty();
  }

  @Test
  void aLetterWithoutGapsIsNoDraft() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("{patientName}, {code} of {serviceDate}");
      try (OutputStream out = Files.newOutputStream(folder.resolve("appeal.docx"))) {
        document.write(out);
      }
    }

    LetterDocument document = LetterDocuments.in(folder).of(letter(Map.of()));

    assertThat(document.isDraft()).isFalse();
    assertThat(WordFile.of(document.content()).paragraphs())
        .containsExactly("«patientName», 64483 of July 1, 2026");
  }

  @Test
  void whatIsNoDocumentIsNamed() throws IOException {
    Files.writeString(folder.resolve("appeal.docx"), "no document");

    assertThatThrownBy(() -> LetterDocuments.in(folder))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("appeal.docx")
        .hasMessageContaining("is not a Word document");
  }
}
