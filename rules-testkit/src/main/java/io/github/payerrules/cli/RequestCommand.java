package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.PayerRules;
import io.github.payerrules.audit.AuditEntry;
import io.github.payerrules.audit.AuditExport;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.cli.PacketFolders.Named;
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
import java.util.List;
import java.util.Objects;
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

  /** How many folders of earlier runs are named. */
  private static final int SHOWN = 20;

  private @Nullable PacketFolders folders;
  private boolean failed;
  private boolean incomplete;

  @Override
  public Integer call() throws IOException {
    PayerRules rules = rulesOptions.load();
    audit.open(rulesOptions);
    VisitReader reader = new VisitReader(reading.reader(rules));
    List<VisitRead> reads = new ArrayList<>();
    for (Path file : ClaimFiles.below(paths)) {
      try {
        reads.addAll(reader.readAll(file));
      } catch (IOException broken) {
        fail(file + ": " + ClaimFiles.reasonBesideName(broken));
      }
    }
    List<VisitRead> requests =
        reads.stream().filter(each -> isRequest(rules, each)).toList();
    List<Named> named = requests.stream().map(RequestCommand::named).toList();
    folders = packet == null ? null : new PacketFolders(packet, named);
    for (int i = 0; i < requests.size(); i++) {
      one(rules, named.get(i), requests.get(i).today());
    }
    tellOlder();
    return failed
        ? PayerRulesCli.BAD_INPUT
        : incomplete ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private void fail(String what) {
    failed = true;
    cli.errors(spec).line(what);
  }

  private boolean isRequest(PayerRules rules, VisitRead read) {
    if (read.visit() == null) {
      failed = true;
      new ReviewText(cli.errors(spec)).problems(read.problems());
      return false;
    }
    Named named = named(read);
    String payer = named.claim().payer();
    if (!rules.payerNames().contains(payer)) {
      fail(named.name() + ": " + RulesOptions.unknown(rules, payer) + ". "
          + RulesOptions.fix(rules, payer));
      return false;
    }
    return true;
  }

  private static Named named(VisitRead read) {
    Claim claim = Objects.requireNonNull(read.visit()).claim();
    String name = read.id() != null
        ? read.id()
        : claim.id() != null ? claim.id() : read.file() + ", visit " + read.position();
    return new Named(name, claim);
  }

  private void one(PayerRules rules, Named request, @Nullable LocalDate ofFile) {
    String name = request.name();
    Claim claim = request.claim();
    LocalDate named = today.named() == null ? ofFile : today.named();
    LocalDate day = named == null ? today.day() : named;
    AuthorizationRequest made = AuthorizationRequests.of(rules).request(claim, day);
    incomplete |= !made.isComplete();
    record(
        name,
        AuditEntry.request(
            audit.user(),
            claim,
            made.review(),
            made.gaps().stream().map(RequestItem::name).distinct().toList()));
    if (folders != null) {
      write(folders, request, made, day);
    }
    print(name, made);
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

  private void write(PacketFolders into, Named request, AuthorizationRequest made, LocalDate day) {
    Path folder = into.of(request);
    try {
      Files.createDirectories(folder);
      List<AuditExport> exports = exports(folder, request.name(), made, day);
      if (!made.isComplete()) {
        for (Path removed : into.removeOlder(request)) {
          cli.errors(spec)
              .line("removed the packet of an earlier run out of " + removed + ": " + request.name()
                  + " is not complete any more");
        }
      }
      record(request.name(), AuditEntry.export(audit.user(), request.claim(), exports));
    } catch (IOException unwritable) {
      fail("the packet of " + request.name() + " cannot be written to " + folder + ": "
          + ClaimFiles.reason(unwritable));
    }
  }

  private static List<AuditExport> exports(
      Path folder, String name, AuthorizationRequest made, LocalDate day) throws IOException {
    List<String> items = made.items().stream()
        .filter(item -> !item.isGap())
        .map(RequestItem::name)
        .distinct()
        .toList();
    List<AuditExport> exports = new ArrayList<>();
    exports.add(file(folder, PacketFolders.PAGE, RequestPage.of(name, made, day), items));
    if (made.isComplete()) {
      exports.add(file(folder, PacketFolders.BUNDLE, PasBundle.json(made, day), items));
    } else {
      // One of an earlier run would be taken for that of this request.
      Files.deleteIfExists(folder.resolve(PacketFolders.BUNDLE));
    }
    return exports;
  }

  private void tellOlder() throws IOException {
    List<String> older = folders == null ? List.of() : folders.older();
    if (!older.isEmpty()) {
      cli.errors(spec)
          .line(packet + " also has packets that this run did not make: "
              + String.join(", ", older.subList(0, Math.min(SHOWN, older.size())))
              + (older.size() > SHOWN ? " and " + (older.size() - SHOWN) + " more" : "")
              + ". Check them before you send one.");
    }
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
