package io.github.payerrules.dialect;

import io.github.payerrules.internal.words.Vocabulary;
import io.github.payerrules.vocabulary.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small payer without mistakes, into which tests put one. */
record Acme(Path folder) {

  static final String ANNOTATIONS = """
      @id( "a-rule" )
      @citation( "a policy" )
      @effective( "2024-01-01" )
      @carc( "CO-151" )
      @message( "a message" )
      @fix( "a fix" )""";
  static final String CONDITIONS = "line : Line( procedure == \"ESI\" )";
  static final String FINDING = "findings.deny( line );";

  static final Map<String, String> TABLES = Map.of(
      "tables/families.csv",
      """
      procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
      ESI,epidural,,region,,V,a policy
      FACET,facet joint,facet,region phase,KX,V,a policy
      """,
      "tables/procedures.csv",
      """
      code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
      64483,ESI,transforaminal,lumbar/sacral,no,yes,,,V,a policy
      64490,FACET,,cervical/thoracic,no,yes,,,V,a policy
      """,
      "tables/diagnoses.csv",
      """
      list,code,effective,until,mark,source
      ESI covered,M54.16,,,V,a policy
      """,
      "tables/programs.csv",
      """
      program,code,setting,state,effective,until,mark,source
      hospital-outpatient,64490,hospital outpatient,,,,V,a policy
      """,
      "tables/contractors.csv",
      """
      state,contractor,mark,source
      TX,Novitas,V,a list
      """);

  /** Writes the payer's folder into another one. */
  static Acme in(Path above) throws IOException {
    Acme acme = new Acme(above.resolve("acme"));
    acme.write("payer.yaml", "name: Acme\nversion: 1\n");
    acme.write("rules.drl", rule(ANNOTATIONS, CONDITIONS, FINDING));
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      acme.write(table.getKey(), table.getValue());
    }
    return acme;
  }

  /** A rule: annotations from line 2 (six as above), conditions from line 9. */
  static String rule(String annotations, String conditions, String finding) {
    return "rule \"ESI: a rule\"\n" + indented(annotations) + "when\n" + indented(conditions)
        + "then\n" + indented(finding) + "end\n";
  }

  private static String indented(String text) {
    return text.isEmpty() ? "" : text.indent(4);
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(path(file).getParent());
    Files.writeString(path(file), text);
  }

  /** The expected text with the words of a line in it, which grow with the vocabulary. */
  static String withWords(String expected) {
    return expected.replace(
        "{all words of Line}", String.join(", ", Vocabulary.words(Line.class).keySet()));
  }
}
