package io.github.payerrules.pages;

import io.github.payerrules.PayerRules;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.Watching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Catalogues of folders. */
final class Written {

  static final Path FIXTURE = Path.of("src/test/resources/catalogue");

  /** Whatever a page makes of this, it is not what it says. */
  static final String HOSTILE = "</script></style>--><script>document.title = 'taken'</script>"
      + "<img src='http://192.0.2.1/x' onerror='document.title = 1'>' onmouseover='x' | `*_[a](javascript:b) ${1} &lt;";

  private Written() {}

  static Catalogue of(Path folder) {
    PayerRules rules = PayerRules.builder().payers(folder).build();
    return Catalogue.of(rules, List.of(folder), Suite.find(rules, List.of(folder)));
  }

  /** The report on a folder, with the mistakes that its cases do not notice. */
  static Report report(Path folder) {
    PayerRules rules = PayerRules.builder().payers(folder).build();
    Proof proof = Proof.of(rules, List.of(folder));
    return Report.of(
        rules, proof, proof.coverage(Watching.NOBODY), proof.mutation(false, Watching.NOBODY));
  }

  /** A copy of the fixture in which one case is wrong and one rule has no near miss. */
  static Path failing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("copy").resolve(FIXTURE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy,
            Files.readString(file)
                .replace("{ deny: esi-sessions, line: 1 }", "{ review: esi-sessions, line: 1 }")
                .replace("/evidence/tautBand: true", "/lines/0/code: 99213"));
      }
    }
    return folder.resolve("copy");
  }

  /** A folder of payers in which every text is hostile. */
  static Path hostile(Path folder) throws IOException {
    Path payer = Files.createDirectories(folder.resolve("payers/bad/tables")).getParent();
    String yaml = "\"" + HOSTILE.replace("\"", "\\\"") + "\"";
    Files.writeString(
        payer.resolve("payer.yaml"),
        "name: %s\nversion: %s\nabout: %s\n".formatted(yaml, yaml, yaml));
    Files.writeString(payer.resolve("tables/families.csv"), """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        <b>ESI</b>,%s,,,,V,made up
        """.formatted(HOSTILE));
    Files.writeString(payer.resolve("tables/procedures.csv"), """
        code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
        64483,<b>ESI</b>,,,no,no,,,V,made up
        """);
    Files.writeString(
        payer.resolve("a'<b>.drl"), """
        rule "%1$s"
            @id( "one" )
            @citation( "%2$s" )
            @effective( "2020-01-01" )
            @unverified( "%2$s" )
            @carc( "CO-50" )
            @message( "%2$s" )
            @fix( "%2$s" )
        when
            line : Line( procedure == "<b>ESI</b>", documented.disabilityScale == "%1$s" )
        then
            findings.advise( line );
        end
        """.formatted(HOSTILE, HOSTILE.replace("${1}", "")));
    Files.writeString(
        payer.resolve("a'<b>.cases.yaml"), """
        - case: %1$s
          claim:
            lines:
              - { number: 1, code: "64483", date: 2026-07-01 }
            evidence: { disabilityScale: %1$s }
          expect:
            - { advise: one, line: 1 }
        - case: %1$s near
          claim:
            lines:
              - { number: 1, code: "64483", date: 2026-07-01 }
            evidence: { disabilityScale: "<i>" }
          expect: none
        """.formatted(yaml).replace("\" near", " near\""));
    return folder.resolve("payers");
  }
}
