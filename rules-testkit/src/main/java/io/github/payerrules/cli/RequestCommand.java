package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.PayerRules;
import io.github.payerrules.audit.AuditEntry;
import io.github.payerrules.audit.AuditExport;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.pages.RequestPage;
import io.github.payerrules.request.AuthorizationRequest;
import io.github.payerrules.request.AuthorizationRequests;
import io.github.payerrules.request.PasBundle;
import io.github.payerrules.request.RequestItem;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.verify.VisitReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts requests for authorization together. */
@Command(
    name = "request",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prepare a prior authorization request: what the policy requires, what is"
        + " missing, and the packet to send.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every request is complete",
      "1:a request is incomplete; only a page marked incomplete is written for it",
      "2:a file cannot be read, a payer has no rules, or something could not be"
          + " written to the audit log"
    })
final class RequestCommand implements Callable<Integer> {

  /** Of the name of a folder: file systems take 255 bytes, and a number may follow. */
  private static final int LONGEST = 100;

  @Parameters(
      arity = "1..*",
      paramLabel = "VISIT|FOLDER",
      description = "Planned visits or requests, in any claim format.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--packet",
      paramLabel = "FOLDER",
      description = "Write a folder for each request: request.html to print and, if the"
          + " request is complete, pas-bundle.json (FHIR R4).")
  private @Nullable Path packet;

  @Mixin
  private TodayOption today;

  @Option(names = "--json", description = "Print one JSON object per request.")
  private boolean json;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private RulesOptions rulesOptions;

  @Mixin
  private AuditOptions audit;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private final Set<String> names = new HashSet<>();
  private boolean failed;
  private boolean incomplete;

  @Override
  public Integer call() throws IOException {
    PayerRules rules = rulesOptions.load();
    audit.open(rulesOptions);
    VisitReader reader = new VisitReader(reading.reader(rules));
    for (Path file : ClaimFiles.below(paths)) {
      try {
        for (VisitRead read : reader.readAll(file)) {
          one(rules, read);
        }
      } catch (IOException broken) {
        fail(file + ": " + ClaimFiles.reasonBesideName(broken));
      }
    }
    return failed
        ? PayerRulesCli.BAD_INPUT
        : incomplete ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private void fail(String what) {
    failed = true;
    cli.errors(spec).line(what);
  }

  private void one(PayerRules rules, VisitRead read) throws IOException {
    if (read.visit() == null) {
      failed = true;
      new ReviewText(cli.errors(spec)).problems(read.problems());
      return;
    }
    Claim claim = read.visit().claim();
    String name = read.id() != null
        ? read.id()
        : claim.id() != null ? claim.id() : read.file() + ", visit " + read.position();
    if (!rules.payerNames().contains(claim.payer())) {
      fail(name + ": " + RulesOptions.unknown(rules, claim.payer()) + ". "
          + RulesOptions.fix(rules, claim.payer()));
      return;
    }
    LocalDate named = today.named() == null ? read.today() : today.named();
    LocalDate day = named == null ? today.day() : named;
    AuthorizationRequest request = AuthorizationRequests.of(rules).request(claim, day);
    incomplete |= !request.isComplete();
    record(
        name,
        AuditEntry.request(
            audit.user(),
            claim,
            request.review(),
            request.gaps().stream().map(RequestItem::name).distinct().toList()));
    if (packet != null) {
      write(packet.resolve(folder(name)), name, claim, request, day);
    }
    print(name, request);
  }

  private void print(String name, AuthorizationRequest request) {
    Page page = cli.page(spec);
    if (json) {
      ObjectNode object = Json.object()
          .put("request", name)
          .put("payer", request.claim().payer())
          .put("complete", request.isComplete());
      Json.with(object, "items", request.items());
      Json.with(object, "heldBack", request.heldBack());
      page.line(Json.line(object));
    } else {
      new RequestText(page).print(name, request);
    }
  }

  /** A name for a folder: what is no letter, digit, dot, hyphen or underscore becomes a hyphen. */
  private String folder(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    String folder =
        plain.isEmpty() ? "request" : plain.substring(0, Math.min(plain.length(), LONGEST));
    String free = folder;
    for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = folder + "-" + i;
    }
    return free;
  }

  private void write(
      Path folder, String name, Claim claim, AuthorizationRequest request, LocalDate day)
      throws IOException {
    Files.createDirectories(folder);
    List<String> items = request.items().stream()
        .filter(item -> !item.isGap())
        .map(RequestItem::name)
        .distinct()
        .toList();
    List<AuditExport> exports = new ArrayList<>();
    exports.add(file(folder, "request.html", RequestPage.of(name, request, day), items));
    Path bundle = folder.resolve("pas-bundle.json");
    if (request.isComplete()) {
      exports.add(file(folder, "pas-bundle.json", PasBundle.json(request, day), items));
    } else {
      // One of an earlier run would be taken for that of this request.
      Files.deleteIfExists(bundle);
    }
    record(name, AuditEntry.export(audit.user(), claim, exports));
  }

  private static AuditExport file(Path folder, String name, String text, List<String> items)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(name), bytes);
    return AuditExport.of(name, bytes, items);
  }

  private void record(String name, AuditEntry entry) {
    try {
      audit.record(entry);
    } catch (IOException unwritable) {
      fail("payer-rules: the " + entry.event().word() + " of " + name + " is not in the audit log: "
          + ClaimFiles.reason(unwritable));
    }
  }
}
