package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.cli.PayerRulesCli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A biller's desk: remittances of a payer and claims in a folder, worked by {@code denials}. */
record Desk(Path folder) {

  /** A claim of one line that is paid, with a discount and coinsurance. */
  static final String PAID = """
      CLP*P1*1*620.00*250.00*50.00*12*ICN1*11*1~
      SVC*HC:64483:LT*620.00*250.00**1~
      DTM*472*20260212~
      CAS*CO*45*320.00~
      CAS*PR*2*50.00~
      """;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A run of the command. */
  record Worked(int exit, String out, String err) {

    /** The lines of {@code --json}. */
    List<JsonNode> lines() {
      return out.lines().filter(line -> !line.isBlank()).map(Worked::tree).toList();
    }

    private static JsonNode tree(String text) {
      try {
        return MAPPER.readTree(text);
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }
  }

  /** Writes a remittance of Aetna of 03/16/2026 with those claims. */
  void remittance(String name, String paid, String claims) {
    remittance(name, "AETNA", paid, claims);
  }

  void remittance(String name, String payer, String paid, String claims) {
    remittance(name, payer, "20260316", paid, claims);
  }

  /** On a day; an empty day is none. */
  void remittance(String name, String payer, String day, String paid, String claims) {
    String body = "ST*835*0001~\nBPR*I*" + paid + "*C*ACH************" + day + "~\nTRN*1*" + name
        + "*1~\nN1*PR*" + payer + "~\nLX*1~\n" + claims;
    long segments = body.chars().filter(each -> each == '~').count() + 1;
    file(name, body + "SE*" + segments + "*0001~\n");
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Works what ends in .835, as of 04/10/2026 unless the options say another day. */
  Worked work(String... options) {
    List<String> arguments = new ArrayList<>(
        List.of("denials", folder.toString(), "--payers", "payers/aetna", "--denials", "denials"));
    if (!List.of(options).contains("--today")) {
      arguments.addAll(List.of("--today", "2026-04-10"));
    }
    arguments.addAll(List.of(options));
    return run(arguments);
  }

  static Worked run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = PayerRulesCli.run(
        arguments.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    assertThat(exit).as(err.toString()).isNotEqualTo(70);
    return new Worked(exit, out.toString(), err.toString());
  }
}
