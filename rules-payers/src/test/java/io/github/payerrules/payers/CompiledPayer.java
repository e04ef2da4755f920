package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * A payer's rule files as Drools' own compiler compiles them. They are compiled with a header on
 * their first line, and two things are said for Drools that the dialect means without saying:
 *
 * <ul>
 *   <li>{@code last.daysAgo} becomes {@code last!.daysAgo} where {@code last} may be absent, and
 *       what is absent is {@code null};
 *   <li>a yes/no word such as {@code inProgram( "..." )} answers false in place of {@code null}:
 *       Drools gives up the whole claim for a {@code null} that stands alone.
 * </ul>
 */
public final class CompiledPayer {

  static final Path PAYERS = Path.of("payers");

  private static final String HEADER = "package compiled; import io.github.payerrules.vocabulary.*;"
      + " global " + Findings.class.getCanonicalName() + " findings; ";

  /** A finding, or what a question or a rule that was not evaluated would have been. */
  record Found(String rule, Outcome outcome, List<Integer> lines) {}

  private final RuleBook book;
  private final CompiledTables tables;
  private final Map<String, RuleInfo> infos;
  private final KieBase base;

  CompiledPayer(PayerInfo payer, RuleBook book, CompiledTables tables)
      throws ReflectiveOperationException, IOException {
    this.book = book;
    this.tables = tables;
    this.infos =
        payer.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    this.base = base(payer.rules().stream().map(RuleInfo::file).collect(Collectors.toSet()));
  }

  private static KieBase base(Set<String> files) throws ReflectiveOperationException, IOException {
    KieServices services = KieServices.get();
    KieFileSystem sources = services.newKieFileSystem();
    for (String file : files) {
      String text = Files.readString(PAYERS.resolve(file));
      sources.write("src/main/resources/" + file, HEADER + nullSafe(text));
    }
    KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages()).isEmpty();
    Compiled compiled = new Compiled((InternalKieModule) builder.getKieModule());
    return KieBaseBuilder.createKieBaseFromModel(
        compiled.models(),
        RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), compiled));
  }

  /** The text with {@code !.} behind what may be absent, outside of annotations. */
  private static String nullSafe(String text) {
    Set<String> names = new TreeSet<>(Set.of(
        "previous",
        "authorization",
        "coverage",
        "referral",
        "unitLimit",
        "addOnCode",
        "rendering",
        "billing",
        "referring",
        "ordering",
        "serviceFacility"));
    String absent = String.join("|", names);
    Matcher bindings = Pattern.compile(
            "(\\w+) : (?!Line\\()(?:[^,]*\\b(?:" + absent + ")\\s*[,)]|(?:parameter|deadline)\\()")
        .matcher(text);
    while (bindings.find()) {
      names.add(bindings.group(1));
    }
    Pattern word = Pattern.compile("\\b(" + String.join("|", names) + ")\\.(?=\\w)");
    return text.lines()
        .map(line -> line.strip().startsWith("@") ? line : word.matcher(line).replaceAll("$1!."))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The rules by their ids. */
  Map<String, RuleInfo> infos() {
    return infos;
  }

  KieSession newSession() {
    return base.newKieSession();
  }

  /** What the rules find of a claim, in a session of its own. */
  Set<Found> findings(Claim claim, LocalDate today) {
    KieSession session = newSession();
    try {
      return findings(claim, today, session);
    } finally {
      session.dispose();
    }
  }

  /** What the rules find of a claim in a session, in which it leaves nothing. */
  Set<Found> findingsIn(KieSession session, Claim claim, LocalDate today) {
    Set<Found> found = findings(claim, today, session);
    List<FactHandle> inserted = List.copyOf(session.getFactHandles());
    inserted.forEach(session::delete);
    session.fireAllRules(match -> false);
    return found;
  }

  private Set<Found> findings(Claim claim, LocalDate today, KieSession session) {
    ClaimFacts facts = new ClaimFacts(
        new Gathering(null, null, null, null, tables).gather(claim, today),
        book.tables(),
        book.memorySize());
    Findings findings = new Findings();
    Set<String> asked = asked(claim);
    session.setGlobal("findings", findings);
    session.insert(TwoValued.of(facts));
    facts.lines().forEach(line -> session.insert(TwoValued.of(line)));
    facts.of(PriorService.class).forEach(service -> session.insert(TwoValued.of(service)));
    session.fireAllRules(match -> {
      findings.rule = id(match);
      return asked.contains(findings.rule) && isInEffect(match, facts);
    });
    return findings.found;
  }

  /** The rules that hold for a claim, or for a request. */
  private Set<String> asked(Claim claim) {
    List<Rule> rules =
        claim.purpose() == ClaimPurpose.REQUEST ? book.rulesOfRequests() : book.rulesOfClaims();
    return rules.stream().map(Rule::id).collect(Collectors.toSet());
  }

  /** The annotation's value, which the engine leaves in its quotes. */
  private static String id(Match match) {
    return match.getRule().getMetaData().get("id").toString().replace("\"", "");
  }

  private boolean isInEffect(Match match, ClaimFacts claim) {
    RuleInfo info = infos.get(id(match));
    if (info == null) {
      // A rule of a shared folder that this payer is excepted from.
      return false;
    }
    LocalDate date = TwoValued.behind(match.getObjects().get(0)) instanceof LineFacts line
        ? line.date()
        : claim.earliestDate();
    return (info.effective() == null || !date.isBefore(info.effective()))
        && (info.until() == null || !date.isAfter(info.until()));
  }

  /** What stands after {@code then}; public, because the compiled rules call it. */
  public static final class Findings {

    private final Set<Found> found = new HashSet<>();
    private String rule = "";

    public void deny(Object... subjects) {
      add(Outcome.DENY, subjects);
    }

    public void review(Object... subjects) {
      add(Outcome.REVIEW, subjects);
    }

    public void advise(Object... subjects) {
      add(Outcome.ADVISE, subjects);
    }

    private void add(Outcome outcome, Object... subjects) {
      List<Integer> lines = Arrays.stream(subjects)
          .filter(Line.class::isInstance)
          .map(subject -> ((Line) subject).number())
          .toList();
      found.add(new Found(rule, outcome, lines));
    }
  }

  /** The classes that the compiler wrote: Drools' static wiring loads none itself. */
  private static final class Compiled extends ClassLoader {

    private final InternalKieModule module;

    Compiled(InternalKieModule module) {
      super(CompiledPayer.class.getClassLoader());
      this.module = module;
    }

    List<Model> models() throws ReflectiveOperationException {
      List<Model> models = new ArrayList<>();
      for (String file : module.getFileNames()) {
        if (file.endsWith("/drools-model")) {
          String names = new String(module.getBytes(file), StandardCharsets.UTF_8);
          for (String name : names.lines().filter(line -> !line.contains(":")).toList()) {
            models.add((Model) loadClass(name).getDeclaredConstructor().newInstance());
          }
        }
      }
      return models;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = module.getBytes(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
