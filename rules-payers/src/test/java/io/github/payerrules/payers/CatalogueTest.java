package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.pages.Catalogue;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final List<Path> PAYERS = List.of(Path.of("payers"));

  /** The page for all payers is left in {@code target}: it is too large to be kept. */
  @Test
  void thePagesAreWhatTheRulesSay() throws IOException {
    PayerRules rules =
        CaseTables.giveTo(PayerRules.builder().payers(PAYERS.get(0)), PAYERS).build();
    Catalogue catalogue = Catalogue.of(rules, PAYERS, Suite.find(rules, PAYERS));
    Files.writeString(Path.of("target/catalogue.html"), catalogue.html());

    assertThat(catalogue.stale())
        .as("write them anew: rules-testkit/payer-rules catalogue rules-payers/payers")
        .isEmpty();
  }
}
