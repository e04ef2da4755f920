package io.github.payerrules.practice;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A made-up practice of two providers with a made-up payer, small enough to count by hand. */
public final class Practice {

  static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

  /** The providers. */
  static final String ANN = "2000000036";

  static final String BEN = "2000000010";

  private static final String RULES = """
      rule "The pain has lasted at least 4 weeks" @id( "pain" )
          @citation( "Acme policy 1" ) @effective( "2026-01-01" ) @carc( "CO-50" )
          @message( "The pain has lasted less than 4 weeks." ) @fix( "Wait." )
      when line : Line( procedure == "ESI", documented.painWeeks < 4 )
      then findings.deny( line ); end

      rule "The injection is authorized" @id( "authorized" )
          @citation( "Acme policy 2" ) @effective( "2026-01-01" ) @carc( "CO-197" )
          @message( "There is no authorization." ) @fix( "Ask for it." )
      when line : Line( procedure == "ESI", authorizationOnFile == false )
      then findings.deny( line ); end

      rule "The injection names its side" @id( "side" )
          @citation( "Acme policy 3" ) @effective( "2026-01-01" ) @carc( "CO-4" )
          @message( "There is no side." ) @fix( "Add LT or RT." )
      when line : Line( procedure == "ESI", side == "" )
      then findings.deny( line ); end
      """;

  /** Five claims: what is right and wrong of each is in {@code ChecklistRunTest}. */
  static final String CLAIMS = """
      id: one
      payer: acme
      rendering: { npi: "2000000036" }
      authorizationNumber: A1
      authorizations:
        - { number: A1, codes: ["64483"], diagnoses: [M54.16], from: 2026-06-01, to: 2026-06-30 }
      coverages:
        - { payer: acme, from: 2026-01-01, verifiedOn: 2026-06-01 }
      lines:
        - { number: 1, code: "64483", modifiers: [LT], date: 2026-06-02, diagnoses: [M54.16], placeOfService: "11", charge: 500 }
      evidence: { painWeeks: 14, functionalDeficit: true }
      ---
      id: two
      payer: acme
      rendering: { npi: "2000000036" }
      authorizationNumber: A2
      authorizations:
        - { number: A2, codes: ["64483"], diagnoses: [M54.17], from: 2026-06-01, to: 2026-06-30 }
      coverages:
        - { payer: acme, from: 2026-01-01, verifiedOn: 2026-06-12 }
      lines:
        - { number: 1, code: "64483", modifiers: [RT], date: 2026-06-09, diagnoses: [M54.16], placeOfService: "11", charge: 600 }
      evidence: { functionalDeficit: true }
      ---
      id: three
      payer: acme
      rendering: { npi: "2000000010" }
      authorizations: []
      coverages: []
      lines:
        - { number: 1, code: "64483", modifiers: [LT], date: 2026-07-01, diagnoses: [M54.16], placeOfService: "11", charge: 700 }
      evidence: { painWeeks: 10 }
      ---
      id: four
      payer: acme
      rendering: { npi: "2000000010" }
      lines:
        - { number: 1, code: "64483", date: 2026-07-08, diagnoses: [M54.16], placeOfService: "11", charge: 800 }
      ---
      id: five
      payer: umbra
      rendering: { npi: "2000000010" }
      lines:
        - { number: 1, code: "99213", date: 2026-07-09, diagnoses: [M54.16], placeOfService: "11", charge: 90 }
      """;

  /** The payer paid one, denied two for medical necessity and four for the modifier. */
  static final String REMITTANCE = """
      ISA*00*          *00*          *ZZ*ACME           *ZZ*PRACTICE       *260720*1200*^*00501*000000001*0*T*:~
      GS*HP*ACME*PRACTICE*20260720*1200*1*X*005010X221A1~
      ST*835*0001~
      BPR*I*200*C*ACH************20260720~
      TRN*1*PAY1*1999999999~
      DTM*405*20260720~
      N1*PR*ACME*XV*ACME~
      N1*PE*PRACTICE*XX*1234567893~
      LX*1~
      CLP*one*1*500*200**12*C1*11*1~
      SVC*HC:64483:LT*500*200**1~
      DTM*472*20260602~
      CAS*CO*45*300~
      CLP*two*4*600*0**12*C2*11*1~
      SVC*HC:64483:RT*600*0**1~
      DTM*472*20260609~
      CAS*CO*50*600~
      CLP*four*4*800*0**12*C4*11*1~
      SVC*HC:64483*800*0**1~
      DTM*472*20260708~
      CAS*CO*4*800~
      SE*20*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  private Practice() {}

  /** The rules of the payer. */
  static PayerRules rules(Path folder) throws IOException {
    Path payer = Files.createDirectories(folder.resolve("payers/acme/tables")).getParent();
    Files.writeString(payer.resolve("payer.yaml"), "name: Acme\nversion: \"1\"\n");
    Files.writeString(payer.resolve("tables/families.csv"), """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        ESI,epidural steroid injections,,region,,V,made up
        """);
    Files.writeString(payer.resolve("tables/procedures.csv"), """
        code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
        64483,ESI,transforaminal,lumbar/sacral,no,yes,,,V,made up
        """);
    Files.writeString(payer.resolve("policy.drl"), RULES);
    return PayerRules.builder().payers(folder.resolve("payers")).build();
  }

  /** A run over claims as YAML. */
  static ChecklistRun run(Path folder, String yaml) throws IOException {
    PracticeClaims claims = new PracticeClaims();
    new ClaimReader().read(yaml, "claims.yaml", read -> claims.add("no id", read.orThrow()));
    return new ChecklistRun(
        rules(folder), DenialRules.in(Path.of("../rules-payers/denials")), claims, TODAY);
  }

  static void read(ChecklistRun run, String remittance) throws IOException {
    List<Problem> problems = new ArrayList<>();
    run.readRemittance(
        "acme.835",
        new ByteArrayInputStream(remittance.getBytes(StandardCharsets.UTF_8)),
        problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
  }

  /** The checklist of the practice, of all months. */
  public static PracticeChecklist checklist(Path folder) throws IOException {
    ChecklistRun run = run(folder, CLAIMS);
    read(run, REMITTANCE);
    return run.measure().checklist(null);
  }
}
