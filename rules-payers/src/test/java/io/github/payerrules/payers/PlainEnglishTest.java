package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What billers read of the shipped rules is plain: retired words do not come back. */
class PlainEnglishTest {

  private static final Path LISTS = Path.of("../rules-core/src/test/resources/english");
  private static final Pattern RETIRED = retired();

  private final List<PayerInfo> payers =
      PayerRules.builder().payers(Path.of("payers")).build().payers();

  @Test
  void rulesArePlain() {
    Set<String> wrong = new TreeSet<>();
    for (PayerInfo payer : payers) {
      for (RuleInfo rule : payer.rules()) {
        Stream.of(rule.title(), rule.message(), rule.fix())
            .filter(text -> RETIRED.matcher(text).find())
            .forEach(text -> wrong.add(rule.file() + " " + rule.id() + ": " + text));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void usualDenialsArePlain() {
    assertThat(payers)
        .flatExtracting(PayerInfo::denials)
        .isNotEmpty()
        .noneMatch(
            denial -> RETIRED.matcher(denial.meaning() + " " + denial.fix()).find());
  }

  @Test
  void denialsAndLettersArePlain() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String table : List.of("causes.csv", "remedies.csv", "deadlines.csv", "letters.csv")) {
      Files.readAllLines(Path.of("denials", table)).stream()
          .filter(row -> RETIRED.matcher(row).find())
          .forEach(wrong::add);
    }
    try (Stream<Path> letters = Files.list(Path.of("denials", "letters"))) {
      for (Path letter : letters.toList()) {
        assertThat(RETIRED.matcher(Files.readString(letter)).find())
            .as("%s", letter)
            .isFalse();
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void aRetiredWordIsFound() {
    assertThat(RETIRED.matcher("64483 is billed beside 62323").find()).isTrue();
    assertThat(RETIRED.matcher("No modifier lifts the pair").find()).isTrue();
    assertThat(RETIRED.matcher("There is no signed order").find()).isFalse();
  }

  private static Pattern retired() {
    List<String> words = new ArrayList<>();
    try {
      words.addAll(Files.readAllLines(LISTS.resolve("retired-words.txt")));
      words.addAll(Files.readAllLines(LISTS.resolve("retired-in-messages.txt")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Pattern.compile("\\b(" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
