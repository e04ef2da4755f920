package io.github.payerrules.testkit.rules;

import io.github.payerrules.PayerRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A payer's folder for tests: two procedure families, and the rules that a test writes. */
final class RuleFolder {
  static final String PAYER = "acme";

  private final Path folder;

  private RuleFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder with tables and without rules. */
  static RuleFolder in(Path parent) throws IOException {
    RuleFolder made = new RuleFolder(Files.createDirectories(parent.resolve(PAYER)));
    return made.with("payer.yaml", """
        name: Acme Health
        version: "1"
        """)
        .with("tables/procedures.csv", """
        code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
        64483,ESI,transforaminal,lumbar/sacral,no,yes,,,V,test
        64484,ESI,transforaminal,lumbar/sacral,yes,yes,,,V,test
        62323,ESI,interlaminar,lumbar/sacral,no,yes,,,V,test
        64493,FACET,,lumbar/sacral,no,yes,,,V,test
        """)
        .with("tables/families.csv", """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        ESI,epidural injections,injections,region,,V,test
        FACET,facet injections,injections,region phase,KX,V,test
        """)
        .with("tables/diagnoses.csv", """
        list,code,effective,until,mark,source
        covered,M54.16,2020-01-01,,V,test
        """)
        .with("tables/programs.csv", """
        program,code,setting,state,effective,until,mark,source
        pilot,64483,,NJ,2026-01-01,,V,test
        """);
  }

  RuleFolder with(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** Adds a rule that denies lines for which the conditions hold. */
  RuleFolder denying(String id, String conditions) throws IOException {
    return with(id + ".drl", rule(id, "line : Line( " + conditions + " )", "deny( line )"));
  }

  static String rule(String id, String patterns, String call) {
    return """
        rule "%s"
            @id( "%s" )
            @citation( "Acme policy 1" )
            @effective( "2020-01-01" )
            @carc( "CO-151" )
            @message( "found" )
            @fix( "fix" )
        when
            %s
        then
            findings.%s;
        end
        """.formatted(id, id, patterns, call);
  }

  Path path() {
    return folder;
  }

  PayerRules open() {
    return PayerRules.builder().payers(folder).build();
  }
}
