package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.denial.AppealLetter;
import io.github.payerrules.denial.AppealLetters;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.denials.LetterName;
import io.github.payerrules.denials.OpenDenial;
import io.github.payerrules.letters.LetterDocuments;
import io.github.payerrules.pages.DenialsPage;
import io.github.payerrules.remittance.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The letters of a run, each filled where it is wanted: no more than one is kept. */
final class DenialLetters implements Function<OpenDenial, @Nullable AppealLetter> {

  /** What a letter to the payer goes with. */
  private static final Set<Action> WITH_LETTER =
      Set.of(Action.APPEAL, Action.TIMELY_FILING_EXCEPTION, Action.PAYMENT_DISPUTE);

  private final AppealLetters letters;
  private final LetterDocuments documents;
  private final PayerRules rules;
  private final ClaimIndex claims;
  private final LocalDate day;

  private DenialLetters(
      AppealLetters letters,
      LetterDocuments documents,
      PayerRules rules,
      ClaimIndex claims,
      LocalDate day) {
    this.letters = letters;
    this.documents = documents;
    this.rules = rules;
    this.claims = claims;
    this.day = day;
  }

  /**
   * Letters of a run.
   *
   * @param folder the practice's own letters; {@code null} for the packed ones
   */
  static DenialLetters of(
      @Nullable Path folder, PayerRules rules, ClaimIndex claims, LocalDate day) {
    return folder == null
        ? new DenialLetters(
            AppealLetters.onClassPath(), LetterDocuments.plain(), rules, claims, day)
        : new DenialLetters(
            AppealLetters.in(folder), LetterDocuments.in(folder), rules, claims, day);
  }

  @Override
  public @Nullable AppealLetter apply(OpenDenial denial) {
    // The letters answer denials: one about a payment that is too low would call it a denial.
    if (!denial.line().isDenied()
        || !WITH_LETTER.contains(denial.line().remedy().action())) {
      return null;
    }
    return letters.letter(denial.line(), claims.of(denial.line()), rules, day);
  }

  /**
   * Writes each letter into a folder, as a Word document and as text. One that is there stays as it
   * is: somebody may have filled its gaps.
   */
  Written write(DenialTrends trends, Path folder) throws IOException {
    Files.createDirectories(folder);
    int written = 0;
    int kept = 0;
    for (OpenDenial denial : trends.worklist()) {
      AppealLetter letter = apply(denial);
      if (letter != null) {
        Path document = folder.resolve(DenialsPage.document(denial));
        Path text = folder.resolve(LetterName.of(denial.line()) + ".txt");
        if (Files.exists(document) || Files.exists(text)) {
          kept++;
        } else {
          Files.write(document, documents.of(letter).content(), StandardOpenOption.CREATE_NEW);
          Files.writeString(text, letter.text(), StandardOpenOption.CREATE_NEW);
          written++;
        }
      }
    }
    return new Written(written, kept);
  }

  /** How many letters were written, and how many were there. */
  record Written(int written, int kept) {

    String inWords(Path folder) {
      return "Letters: " + written + " written into " + folder
          + (kept == 0
              ? ""
              : "; " + kept + " there already, and kept as they are. Delete a letter to have it"
                  + " written again.");
    }
  }
}
