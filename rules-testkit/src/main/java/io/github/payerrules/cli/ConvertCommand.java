package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows claims of any format as they were read. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show how claims were read from any format, each with its place in the" + " file.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every claim was read", "2:a claim could not be read; the others are shown"})
final class ConvertCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Claims in any format: 837P, FHIR, JSON, YAML; the format is detected.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "The payer for claims that do not name one.")
  private @Nullable String payer;

  @Option(names = "--json", description = "Print one JSON object per claim, one per line.")
  private boolean json;

  @Mixin
  private ClaimReading reading;

  @Spec
  private CommandSpec spec;

  private int unreadable;

  @Override
  public Integer call() {
    ClaimReader reader = reading.reader(Set.of("medicare"));
    if (payer != null) {
      reader = reader.withPayer(payer);
    }
    for (Path file : ClaimFiles.below(paths, this::unread)) {
      try {
        reader.read(file, this::show);
      } catch (IOException failed) {
        unreadable++;
        errors().println(Printable.line(file + ": " + ClaimFiles.reasonBesideName(failed)));
      }
    }
    return unreadable == 0 ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.BAD_INPUT;
  }

  private void show(ClaimRead read) {
    Claim claim = read.claim();
    if (claim == null) {
      unreadable++;
    }
    if (json) {
      ObjectNode object = Json.object()
          .put("file", read.file())
          .put("format", read.format())
          .put("index", read.position())
          .put("line", read.line());
      if (read.place() != null) {
        object.put("place", read.place());
      }
      if (claim != null) {
        object.set("claim", Json.tree(ClaimWriter.toJson(claim)));
      } else {
        Json.with(object, "problems", read.problems());
      }
      if (!read.notices().isEmpty()) {
        Json.with(object, "notices", read.notices());
      }
      out().println(Json.line(object));
      return;
    }
    read.problems().forEach(this::say);
    read.notices().forEach(this::say);
    if (claim != null) {
      // A YAML document: its comment says where the claim is, and JSON is YAML.
      out().println("---");
      out()
          .println(Printable.line("# " + read.file() + ":" + read.line() + ", claim "
              + read.position() + (read.place() == null ? "" : ", " + read.place())));
      out().println(Json.readable(ClaimWriter.toJson(claim)));
    }
  }

  private void unread(Problem problem) {
    unreadable++;
    say(problem);
  }

  private void say(Problem problem) {
    errors().println(Printable.lines(problem.toString()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter errors() {
    return spec.commandLine().getErr();
  }
}
