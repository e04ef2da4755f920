package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.review.InvalidRulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayerIdsTest {

  @TempDir
  private Path folder;

  @Test
  void eachPayerListsWhatClaimsCallIt() throws IOException {
    payer("acme", "ids: [ \"12345\", ACME1 ]");
    payer("other", "");

    assertThat(PayerRules.builder().payers(folder).build().payerIds())
        .isEqualTo(Map.of("12345", "acme", "ACME1", "acme"));
  }

  @Test
  void anythingElseThanAListIsToldWhereItStands() throws IOException {
    payer("acme", "ids: 12345");

    assertThatThrownBy(() -> PayerRules.builder().payers(folder).build())
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("acme/payer.yaml:3: ids is not a list")
        .hasMessageContaining("ids: [ \"60054\" ]");
  }

  private void payer(String name, String ids) throws IOException {
    Path payer = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        payer.resolve("payer.yaml"), "name: " + name + "\nversion: \"1\"\n" + ids + "\n");
    Files.writeString(payer.resolve("limits.drl"), """
        rule "no rule"
            @id( "%s-nothing" )
            @citation( "a policy" )
            @effective( "2026-01-01" )
            @carc( "CO-119" )
            @message( "Nothing." )
            @fix( "Nothing." )
        when
            line : Line( code == "00000" )
        then
            findings.deny( line );
        end
        """.formatted(name));
  }
}
