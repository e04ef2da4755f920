package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.pages.WordsPage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void thePageThatAnalystsReadIsWhatTheVocabularySays() {
    assertThat(Path.of("words.md"))
        .as("write it anew: payer-rules words --into rules-payers/words.md")
        .hasContent(WordsPage.text());
  }
}
