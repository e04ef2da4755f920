package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.RuleFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A payer's folder of which one file was changed: lint says what is wrong, or nothing. */
final class FuzzedRules implements Fuzz.Target {

  static final Map<String, String> FILES = Map.of(
      "payer.yaml", """
          name: Acme Health
          version: "2026.1"
          parameters:
            - { name: most, value: 3, citation: Acme manual, mark: V, effective: 2024-01-01 }
          """,
      "tables/families.csv", """
          procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
          ESI,epidural steroid injections,,region,,V,Acme policy 12
          """,
      "tables/procedures.csv", """
          code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
          62323,ESI,interlaminar,lumbar/sacral,no,yes,,,V,Acme policy 12
          64483,ESI,transforaminal,lumbar/sacral,no,yes,2020-01-01,2026-12-31,V,Acme policy 12
          """,
      "frequency.drl", """
          // How often.
          rule "ESI: no more than 3 sessions in 6 months"
              @id( "esi-sessions-per-6-months" )
              @citation( "Acme policy 12, section 3" )
              @effective( "2026-01-01" )
              @carc( "CO-119" )
              @message( "This is ESI session {half.count} in 6 months ({half.dates})." )
              @fix( "Not before {half.nextAllowed(3)}." )
          when
              line : Line( procedure == "ESI", half : sessions.inSameRegion.inLastMonths( 6 ),
                           most : parameter( "most" ), half.count > most.value )
          then
              findings.deny( line );
          end
          """);

  private final Path acme;

  FuzzedRules(Path folder) throws IOException {
    acme = write(folder.resolve("rules/acme"));
  }

  /** Writes the folder. */
  static Path write(Path acme) throws IOException {
    Files.createDirectories(acme.resolve("tables"));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(acme.resolve(file.getKey()), file.getValue());
    }
    return acme;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public void feed(Random random) throws IOException {
    List<String> names = FILES.keySet().stream().sorted().toList();
    String name = names.get(random.nextInt(names.size()));
    String text = String.valueOf(FILES.get(name));
    Files.write(
        acme.resolve(name),
        random.nextInt(10) == 0
            ? Mutations.of(text.getBytes(StandardCharsets.UTF_8), random)
            : Mutations.of(text, random).getBytes(StandardCharsets.UTF_8));
    RuleFolders.lint(Objects.requireNonNull(acme.getParent()));
    Files.writeString(acme.resolve(name), text);
  }
}
