package io.github.payerrules.bench;

import io.github.payerrules.cli.PayerRulesCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A payer's folder for tests of the bench, and past claims to it. */
public final class BenchFolder {

  /** Three claims, of which one is the fourth session. */
  public static final String CLAIMS = """
      {"id":"fourth","payer":"acme","lines":[{"number":1,"code":"64483","date":"2026-07-01","diagnoses":["M54.16"],"placeOfService":"11","charge":780.50}],"history":[{"code":"64483","date":"2025-11-01"},{"code":"64483","date":"2026-01-10"},{"code":"64483","date":"2026-03-20"}]}
      {"id":"first","payer":"acme","lines":[{"number":1,"code":"64483","date":"2026-07-01","diagnoses":["M54.16"],"placeOfService":"11","charge":780.50}],"history":[]}
      {"id":"visit","payer":"acme","lines":[{"number":1,"code":"99213","date":"2026-07-01","diagnoses":["M54.16"],"placeOfService":"11","charge":120}],"history":[]}
      """;

  private BenchFolder() {}

  /** Makes a payer acme, whose frequency rule denies. */
  public static void make(Path payers) throws IOException {
    PrintWriter none = new PrintWriter(new StringWriter());
    PayerRulesCli.run(new String[] {"init", payers.toString(), "--payer", "Acme"}, none, none);
    for (String file : new String[] {"frequency.drl", "frequency.cases.yaml"}) {
      Path path = payers.resolve("acme").resolve(file);
      Files.writeString(
          path,
          Files.readString(path)
              .replace("    @unverified( \"an example: no source says so yet\" )\n", "")
              .replace("findings.advise", "findings.deny")
              .replace("{ advise:", "{ deny:"));
    }
  }
}
