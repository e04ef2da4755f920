package io.github.payerrules.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in tables and in {@code payer.yaml}, and the words that an analyst reads. */
class TableMistakesTest {

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"tables", "payerFiles"})
  void isExplained(String mistake, String file, String text, String expected) throws IOException {
    Acme.in(folder).write(file, text);

    assertThat(lint()).as(mistake).isEqualTo(expected);
  }

  private String lint() {
    return RuleFolders.lint(folder).stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void marksAndLineEndsOfASpreadsheetAreFine() throws IOException {
    String table = Acme.TABLES.get("tables/families.csv");
    Acme.in(folder).write("tables/families.csv", "\uFEFF" + table.replace("\n", "\r\n"));

    assertThat(lint()).isEmpty();
  }

  @Test
  void aTableThatIsNotUtf8IsExplained() throws IOException {
    Path file = Acme.in(folder).path("tables/contractors.csv");
    Files.write(
        file,
        "state,contractor,mark,source\nTX,Caf\u00E9,V,x\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(lint()).isEqualTo("""
        acme/tables/contractors.csv: the file is not UTF-8 text
            Save it as UTF-8 (a spreadsheet: "CSV UTF-8").""");
  }

  @Test
  void aWrongTableIsNotReportedAgainForEveryRule() throws IOException {
    Acme acme = Acme.in(folder);
    acme.write("tables/families.csv", "procedure,title\nESI,epidural\n");
    acme.write(
        "rules.drl",
        Acme.rule(Acme.ANNOTATIONS, "line : Line( procedure == \"ESI\" )", Acme.FINDING));

    assertThat(RuleFolders.lint(folder)).hasSize(1);
  }

  @Test
  void sharedRulesAreHeldAgainstTheTablesOfThePayersThatIncludeThem() throws IOException {
    Acme.in(folder).write("payer.yaml", "name: Acme\nversion: 1\nincludes: [ common ]\n");
    Path common = Files.createDirectories(folder.resolve("common"));
    Files.writeString(common.resolve("payer.yaml"), "name: Common\nversion: 1\nshared: true\n");
    Files.writeString(
        common.resolve("common.drl"),
        Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, Acme.FINDING)
            .replace("a-rule", "common-rule"));

    assertThat(lint()).isEmpty();
  }

  private static Stream<Arguments> tables() {
    return Stream.of(
        arguments("empty table", "tables/families.csv", """
            """, """
            acme/tables/families.csv: the table is empty
                Begin with the line procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source."""),
        arguments("wrong header", "tables/families.csv", """
            procedure,titel,procedure_group,session_by,diagnostic_modifier,mark,source
            ESI,a,,,,V,x
            """, """
            acme/tables/families.csv:1: wrong columns for families.csv
                "titel" is perhaps "title". Begin with the line procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source."""),
        arguments("header without a column", "tables/contractors.csv", """
            state,contractor,source
            TX,Novitas,x
            """, """
            acme/tables/contractors.csv:1: wrong columns for contractors.csv
                Begin with the line state,contractor,mark,source."""),
        arguments("semicolons", "tables/contractors.csv", """
            state;contractor;mark;source
            TX;Novitas;V;x
            """, """
            acme/tables/contractors.csv:1: the cells are not separated by commas
                Save the table with commas between the cells (CSV)."""),
        arguments("missing cell", "tables/contractors.csv", """
            state,contractor,mark,source
            TX,,V,x
            LA,Novitas,V
            """, """
            acme/tables/contractors.csv:3: the row has 3 cells, but the table has 4 columns
                Put text with a comma in double quotes; leave empty cells between commas."""),
        arguments("comma without quotes", "tables/contractors.csv", """
            state,contractor,mark,source
            TX,Novitas,V,a list, and another
            """, """
            acme/tables/contractors.csv:2: the row has 5 cells, but the table has 4 columns
                Put text with a comma in double quotes; leave empty cells between commas."""),
        arguments("quote not closed", "tables/contractors.csv", """
            state,contractor,mark,source
            TX,"Novitas,V,x
            LA,Novitas,V,x
            """, """
            acme/tables/contractors.csv:2: the table cannot be read past this point
                Close every quote. Write a quote inside quoted text twice."""),
        arguments("text after a quote", "tables/contractors.csv", """
            state,contractor,mark,source
            TX,"Novitas" Inc,V,x
            """, """
            acme/tables/contractors.csv:2: the table cannot be read past this point
                Close every quote. Write a quote inside quoted text twice."""),
        arguments("bad date", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            64483,ESI,,,no,yes,1/1/2024,,V,x
            64484,ESI,,,no,yes,2024-02-30,,V,x
            64479,ESI,,,no,yes,0204-01-01,,V,x
            """, """
            acme/tables/procedures.csv:2: "1/1/2024" in column effective is not a date
                Write year-month-day, such as 2024-01-31.
            acme/tables/procedures.csv:3: "2024-02-30" in column effective is not a date
                Write year-month-day, such as 2024-01-31.
            acme/tables/procedures.csv:4: "0204-01-01" in column effective has an impossible year
                Years go from 1900 to 2100."""),
        arguments("until before effective", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            64483,ESI,,,no,yes,2024-01-01,2023-12-31,V,x
            """, """
            acme/tables/procedures.csv:2: until is before effective
                until is the last date of service on which the row applies."""),
        arguments("bad codes", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            g0260,ESI,,,no,yes,,,V,x
            6448,ESI,,,no,yes,,,V,x
            64483-LT,ESI,,,no,yes,,,V,x
            """, """
            acme/tables/procedures.csv:2: "g0260" in column code is not right
                Write five characters, such as 64483 or G0260.
            acme/tables/procedures.csv:3: "6448" in column code has too few digits
                A spreadsheet may have dropped a zero: 06448?
            acme/tables/procedures.csv:4: "64483-LT" in column code is not right
                Write five characters, such as 64483 or G0260."""),
        arguments("bad diagnosis", "tables/diagnoses.csv", """
            list,code,effective,until,mark,source
            covered,M5416,,,V,x
            """, """
            acme/tables/diagnoses.csv:2: "M5416" in column code is not right
                Write an ICD-10-CM code with its dot, such as M54.16."""),
        arguments("bad mark", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            64483,ESI,,,no,yes,,,verified,x
            """, """
            acme/tables/procedures.csv:2: "verified" is not allowed in column mark
                Write one of: M, S, V."""),
        arguments("yes or no", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            64483,ESI,,,N,true,,,V,x
            """, """
            acme/tables/procedures.csv:2: "N" is not allowed in column add_on
                Write one of: no, yes.
            acme/tables/procedures.csv:2: "true" is not allowed in column imaging_included
                Write one of: no, yes."""),
        arguments("session_by", "tables/families.csv", """
            procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
            ESI,epidural,,regions side,,V,x
            """, """
            acme/tables/families.csv:2: "regions" is not allowed in column session_by
                Write one of: code, phase, region, side.
            acme/tables/procedures.csv:3: tables/families.csv has no procedure "FACET"
                Add it there, or correct it here."""),
        arguments("setting", "tables/programs.csv", """
            program,code,setting,state,effective,until,mark,source
            p,64483,hospital,Texas,,,V,x
            """, """
            acme/tables/programs.csv:2: "hospital" is not allowed in column setting
                Write one of: emergency room, hospital inpatient, hospital outpatient, office, other, surgical center, telehealth.
            acme/tables/programs.csv:2: "Texas" in column state is not right
                Write two capital letters, such as TX."""),
        arguments("modifier", "tables/modifiers.csv", """
            list,modifier,source
            separate service,RIGHT,x
            """, """
            acme/tables/modifiers.csv:2: "RIGHT" in column modifier is not right
                Write two letters or digits, such as 59."""),
        arguments("row twice", "tables/codes.csv", """
            list,code,source
            e/m,99213,x
            e/m,99213,x
            """, """
            acme/tables/codes.csv:3: duplicate of line 2
                Remove one."""),
        arguments("two rows of one code", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            64483,ESI,,,no,yes,,2024-12-31,V,x
            64483,ESI,,,no,yes,2025-01-01,,V,x
            64483,ESI,interlaminar,,no,yes,2024-07-01,,S,y
            """, """
            acme/tables/procedures.csv:4: line 2 has a row for "64483" too
                Remove one, or give the earlier one an until before the other's effective."""),
        arguments("family twice", "tables/families.csv", """
            procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
            ESI,epidural,,region,,V,x
            ESI,epidural,,,,V,x
            """, """
            acme/tables/families.csv:3: line 2 has a row for "ESI" too
                Remove one.
            acme/tables/procedures.csv:3: tables/families.csv has no procedure "FACET"
                Add it there, or correct it here."""),
        arguments("procedure without a family", "tables/procedures.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            64483,EIS,,,no,yes,,,V,x
            62323,VERTEBRAL,,,no,yes,,,V,x
            """, """
            acme/tables/procedures.csv:2: tables/families.csv has no procedure "EIS"
                Did you mean "ESI"?
            acme/tables/procedures.csv:3: tables/families.csv has no procedure "VERTEBRAL"
                Add it there, or correct it here."""),
        arguments("contractor", "tables/policies.csv", """
            procedure,contractor,lcd,article,mark,source
            ESI,Novitass,L1,A1,V,x
            """, """
            acme/tables/policies.csv:2: tables/contractors.csv has no contractor "Novitass"
                Did you mean "Novitas"?"""),
        arguments("unknown table", "tables/procedure.csv", """
            code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
            """, """
            acme/tables/procedure.csv: there is no table with this file name
                Did you mean procedures.csv?"""),
        arguments("unknown table far off", "tables/prices.csv", """
            a
            """, """
            acme/tables/prices.csv: there is no table with this file name
                Tables: procedures.csv, families.csv, diagnoses.csv, modifiers.csv, codes.csv, programs.csv, contractors.csv, policies.csv, pairs.csv."""),
        arguments("table outside", "families.csv", """
            procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
            """, """
            acme/families.csv: a table is outside tables/
                Move it into the folder tables."""));
  }

  private static Stream<Arguments> payerFiles() {
    return Stream.of(
        arguments("payer.yaml unknown key", "payer.yaml", """
            name: Acme
            version: 1
            incldues: [ shared ]
            abuot:
              text
            """, """
            acme/payer.yaml:3: unknown field "incldues"
                Did you mean "includes"?
            acme/payer.yaml:4: unknown field "abuot"
                Did you mean "about"?"""),
        arguments("payer.yaml no name", "payer.yaml", """
            version: 1
            """, """
            acme/payer.yaml:1: the field name is missing
                Write name: and a text."""),
        arguments("payer.yaml no version", "payer.yaml", """
            name: Acme
            """, """
            acme/payer.yaml:1: the field version is missing
                Write version: and a text."""),
        arguments("payer.yaml blank", "payer.yaml", """
            name:
            version: ""
            """, """
            acme/payer.yaml:1: name is not a text
                Write name: and a text.
            acme/payer.yaml:2: version is not a text
                Write version: and a text."""),
        arguments("payer.yaml empty", "payer.yaml", """
            """, """
            acme/payer.yaml:1: expected fields such as name:
                Write name: and version:."""),
        arguments("payer.yaml list", "payer.yaml", """
            - name: Acme
            """, """
            acme/payer.yaml:1: expected fields such as name:
                Write name: and version:."""),
        arguments("payer.yaml broken", "payer.yaml", """
            name: Acme
            version: [1
            """, """
            acme/payer.yaml:3: not YAML at column 1: the text ends before a bracket is closed: the file was cut off
                close the list with ] or the object with }"""),
        arguments("payer.yaml name list", "payer.yaml", """
            name: [Acme]
            version: 1
            """, """
            acme/payer.yaml:1: name is not a text
                Write name: and a text."""),
        arguments("payer.yaml shared", "payer.yaml", """
            name: Acme
            version: 1
            shared: yes
            """, """
            acme/payer.yaml:3: shared is not one of true, false
                Write shared: true."""),
        arguments("payer.yaml includes text", "payer.yaml", """
            name: Acme
            version: 1
            includes: shared
            """, """
            acme/payer.yaml:3: includes is not a list
                Write includes: [ folder ]."""),
        arguments("payer.yaml includes missing", "payer.yaml", """
            name: Acme
            version: 1
            includes:
              - shared
            """, """
            acme/payer.yaml:4: includes "shared", which does not exist
                Put a folder with that name next to it."""),
        arguments("payer.yaml except unknown", "payer.yaml", """
            name: Acme
            version: 1
            except:
              b-rule: no reason
            """, """
            acme/payer.yaml:4: except names the rule "b-rule", but no included folder has it
                Did you mean "a-rule"?"""),
        arguments("payer.yaml except no reason", "payer.yaml", """
            name: Acme
            version: 1
            except:
              a-rule:
            """, """
            acme/payer.yaml:4: the exception for a-rule has no reason
                Write a-rule: and the reason."""),
        arguments("payer.yaml except list", "payer.yaml", """
            name: Acme
            version: 1
            except: [ a-rule ]
            """, """
            acme/payer.yaml:3: except is not a list of rules with reasons
                Write except: { rule-id: reason }."""),
        arguments("payer.yaml twice", "payer.yaml", """
            name: Acme
            name: Acme
            version: 1
            """, """
            acme/payer.yaml:2 /name: "name" appears twice
                keep one of the two; the first is on line 1"""),
        arguments("payer.yaml alias", "payer.yaml", """
            name: &a Acme
            version: *a
            """, """
            acme/payer.yaml:1 /name: an anchor (&) is not allowed here
                write out the value
            acme/payer.yaml:2 /version: an alias (*) is not allowed here
                write out the value"""));
  }
}
