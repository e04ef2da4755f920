package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.audit.AuditLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds the lines about a claim or a patient, whose ids are not in the log themselves. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print the audit log lines for a claim, a patient or a user.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:there are such lines", "1:there are none", "2:the log cannot be read"})
final class AuditFindCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The log.")
  private Path file;

  @Option(names = "--claim", paramLabel = "ID", description = "The id of the claim.")
  private @Nullable String claim;

  @Option(names = "--patient", paramLabel = "KEY", description = "The key of the patient.")
  private @Nullable String patient;

  @Option(names = "--user", paramLabel = "NAME", description = "Who did it.")
  private @Nullable String user;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The secret file of the audit log, if it is not next to the log.")
  private @Nullable Path key;

  @ParentCommand
  private AuditCommand audit;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file);
    }
    AuditLog log = AuditOptions.log(file, key);
    String ofClaim = claim == null ? null : log.reference(claim);
    String ofPatient = patient == null ? null : log.reference(patient);
    Page page = audit.cli().page(spec);
    int[] found = {0};
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines.filter(line -> isWanted(line, ofClaim, ofPatient)).forEach(line -> {
        page.line(line);
        found[0]++;
      });
    }
    return found[0] > 0 ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private boolean isWanted(String text, @Nullable String ofClaim, @Nullable String ofPatient) {
    try {
      JsonNode line = Json.tree(text);
      return is(line, "claim", ofClaim) && is(line, "patient", ofPatient) && is(line, "user", user);
    } catch (IllegalStateException damaged) {
      return false; // audit verify tells of it
    }
  }

  private static boolean is(JsonNode line, String field, @Nullable String wanted) {
    return wanted == null || line.path(field).asText().equals(wanted);
  }
}
