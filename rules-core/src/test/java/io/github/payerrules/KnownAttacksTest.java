package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each kind of input that once broke the library or its command line, and the test that holds it.
 */
class KnownAttacksTest {

  private static final List<Path> TESTS =
      List.of(Path.of("src/test/java"), Path.of("../rules-testkit/src/test/java"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      a broken escape in YAML                      | HostileClaimFilesTest | aBrokenEscapeIsAProblem
      100,000 brackets                             | HostileClaimFilesTest | bracketsAreCountedBeforeTheyCost
      a text or comment of 4 MB                    | HostileClaimFilesTest | aTextHasTheSameLimitInJsonAndYaml
      large files of every kind                    | HostileClaimFilesTest | nothingTakesLongToRefuse
      20,000 unknown names                         | HostileClaimFilesTest | unknownNamesAreComparedWhileTheirProblemsAreKept
      a forged verdict, a terminal escape          | HostileOutputTest     | aClaimsIdStaysOnItsLine
      content in the place of the payer            | HostileOutputTest     | thePayerOfAClaimIsShownOnlyWhereItIsASlip
      content in the place of a field's name       | HostileClaimFilesTest | aNameIsShownOnlyWhereItIsASlip
      a deadline that decides                      | ReviewTest            | aDeadlineIsSaid
      too much work                                | ReviewTest            | aLimitOfFiringsIsSaid
      characters that read otherwise than they look| MisleadingRuleFilesTest | oddCharactersAreRefusedWhereverTheyStand
      two values of a parameter or deadline        | MisleadingRuleFilesTest | twoValuesForTheSameDaysAreRefused
      a table cut at the end of a line             | HostileTablesTest     | aFileCutAtTheEndOfALineIsAskedFor
      a table cut within a line                    | HostileTablesTest     | aFileCutWithinARowIsRefused
      a broken workbook                            | HostileTablesTest     | aBrokenWorkbookIsAProblemAndTheOtherFilesAreRead
      two contents with one hash                   | MisleadingRuleFilesTest | whatIsDividedOtherwiseHasAnotherHash
      a pack that unpacks to gigabytes             | MisleadingRuleFilesTest | aPackIsBoundedAndItsNamesAreChecked
      36,000 dated rows of one code: reading       | MisleadingRuleFilesTest | manyDatedRowsOfOneCodeAreReadInTime
      36,000 dated rows of one code: looking up    | TimelineTest          | aLookUpReadsFewOfManyRows
      a last day that is no workday                | MisleadingRuleFilesTest | aLastDayOnAWeekendOrHolidayMovesWhereThePayerSaysSo
      tables that decide and are not stamped       | StampTest             | importedTablesAreStampedByTheirHash
      half of a character                          | HostileClaimFilesTest | halfOfACharacterIsRefused
      whatever a source throws                     | SourcesTest           | whateverASourceThrowsTheReviewGoesOn
      a million services from a source             | SourceAnswerTooLargeTest | aMillionServicesAreRefusedBeforeAnyRuleLooksAtThem
      a mapped table that is written over or cut   | HostileTablesTest     | aTableThatIsWrittenOverOrCutChangesNoAnswer
      two imports at once                          | HostileTablesTest     | importsAtTheSameTimeDoNotMix
      content in toString                          | NoContentInTextTest   | noPartOfAClaimAndNoBuilderShowsIt
      rule files that are none                     | MisleadingRuleFilesTest | whatIsNotReadIsSaid
      a pipe among rule files                      | MisleadingRuleFilesTest | aPipeIsNoFile
      a link to nowhere among claims               | FilesBelowTest        | aLinkToNowhere
      a pipe among claims                          | FilesBelowTest        | aPipe
      the layout of a Kubernetes ConfigMap         | MisleadingRuleFilesTest | theLayoutOfAKubernetesConfigMapLoads
      300,000 bad rows                             | MisleadingRuleFilesTest | theProblemsOfATableAreCountedWhereTheyAreTooMany
      a forged table with right checksums          | HostileTablesTest     | aForgedTableWithRightChecksumsIsRefusedOrHarmless
      a table of a newer version                   | HostileTablesTest     | aTableOfANewerVersionSaysSo
      a pack with a path for a payer               | MisleadingRuleFilesTest | aNameThatAPackCannotHoldIsRefusedWhenItIsMade
      a pack of a stranger                         | SignedPacksTest       | anotherSignerIsRefusedWithTheFingerprint
      a rule alone, stamped as the whole book      | RuleAloneTest         | saysWhatThatRuleSays
      equal stamps, other answers                  | StampTest             | equalStampsMeanEqualAnswers
      thousands of services of one day             | ManyComparisonsTest   | servicesOfOneDayAreComparedUpToALimit
      a link out of a payer's folder               | MisleadingRuleFilesTest | aLinkOutOfTheFolderIsRefused
      an amount with a great exponent              | FhirFormatTest        | anAmountOutOfRangeIsAProblem
      an exponent that no number can have          | DenialReaderTest      | anAmountOutOfRangeIsAProblem
      a field that appears twice                   | FhirFormatTest        | aFieldThatAppearsTwiceIsNotReadHalf
      a history whose file was cut                 | FileHistoryTest       | aFileThatIsNotWholeLeavesTheHistoryIncomplete
      a null among the claims of a batch           | BatchTest             | aNullAmongClaimsIsNoEnd
      a line break in the name of a file           | OutputTest            | aFileNameBeginsNoLine
      a review that was cut short                  | CheckCommandTest      | aReviewThatWasCutShortHasAnExitCodeOfItsOwn
      an interchange cut between transactions      | EnvelopeTest          | whatIsCutOffOrCountedWrongIsTold
      a charge below zero                          | BrokenFilesTest       | whatCannotBeWrittenIsNotReadEither
      a full disk under standard output            | OutputTest            | outputThatCannotBeWrittenIsNoSuccess
      an output that is also an input              | OutputTest            | aFileThatIsReadIsNotWrittenOver
      answers that no claim asks for               | OutputTest            | answersThatNoClaimTakesAreTold
      ids that break a form                        | OutputTest            | theFormReadsBackWhateverTheIds
      two patients with one claim id, one form     | SinceCommandTest      | anAnswerStaysWithItsPatient
      claims that change places below a form       | SinceCommandTest      | anAnswerByPlaceIsNotForWhateverComesThere
      a source left out between two runs           | SinceCommandTest      | whatIsNotCheckedAnyMoreIsNotGone
      a claim that is lost between two runs        | SinceCommandTest      | claimsThatAreNotThereAnyMoreAreTold
      one file named twice, hidden copies          | FilesBelowTest        | eachFileIsReadOnceHoweverOftenItIsNamed
      a remittance that ends as another            | RemitsCommandTest     | theEndOfAnotherTransaction
      two billion threads                          | BatchTest             | numbersOutOfRangeAreRefused
      an observer that throws an Error             | ObserverTest          | whatItThrowsDoesNotReachTheReview
      a stream that returns no byte                | ClaimStreamTest       | aStreamThatReturnsNoByteFails
      an exponent in the API                       | ClaimPartTest         | aNumberThatIsSlowToComputeWithIsRefused
      """)
  void isHeld(String attack, String test, String method) throws IOException {
    Optional<Path> file = file(test + ".java");

    assertThat(file).as(test).isPresent();
    assertThat(Files.readString(file.orElseThrow())).contains("void " + method + "(");
  }

  private static Optional<Path> file(String name) throws IOException {
    for (Path root : TESTS) {
      try (Stream<Path> files = Files.find(root, 12, (path, attributes) -> path.endsWith(name))) {
        Optional<Path> found = files.findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
