package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.FolderReader;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.review.Truth;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Drools' own compiler makes the same of the payers' rule files as this library does: the same
 * findings for the claim of every case.
 *
 * <p>The files are compiled with a header on their first line, and two things are said for Drools
 * that the dialect means without saying:
 *
 * <ul>
 *   <li>{@code last.daysAgo} becomes {@code last!.daysAgo} where {@code last} may be absent, and
 *       what is absent is {@code null};
 *   <li>a yes/no word such as {@code inProgram( "..." )} answers false in place of {@code null}:
 *       Drools gives up the whole claim for a {@code null} that stands alone.
 * </ul>
 *
 * <p>Of findings that give a line the same reason the library tells one; of Drools' findings the
 * others are left out likewise.
 *
 * <p>Drools knows two truth values, so what the library asks or does not evaluate is left out.
 */
public class OracleTest {

  private static final Path PAYERS = Path.of("payers");
  private static final Path GOLDEN = Path.of("golden");
  private static final String HEADER = "package compiled; import io.github.payerrules.vocabulary.*;"
      + " global " + Findings.class.getCanonicalName() + " findings; ";

  /** A finding, or what a question or a rule that was not evaluated would have been. */
  private record Found(String rule, Outcome outcome, List<Integer> lines) {}

  @Test
  void theCompilerOfDroolsFindsTheSame(TestReporter reporter) throws Exception {
    CompiledTables tables = CaseTables.below(List.of(PAYERS)).orElseThrow();
    PayerRules rules = PayerRules.builder().payers(PAYERS).tables(tables).build();
    List<Path> folders = Stream.of(PAYERS, GOLDEN).filter(Files::isDirectory).toList();
    List<Suite> suites = Suite.find(rules, folders);
    Map<String, RuleBook> books = books(rules);
    List<String> differences = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    Set<String> compared = new TreeSet<>();
    int findings = 0;
    int leftOut = 0;
    for (PayerInfo payer : rules.payers()) {
      Oracle oracle = new Oracle(payer, Objects.requireNonNull(books.get(payer.payer())), tables);
      for (Map.Entry<Case, Claim> test : claims(suites, payer).entrySet()) {
        Review review = rules.review(test.getValue(), test.getKey().today());
        Set<Found> undecided = undecided(review, oracle.infos);
        Set<Found> ours = ours(review, oracle.infos);
        ours.forEach(one -> found.add(payer.payer() + "/" + one.rule()));
        Set<Found> theirs = oracle.findings(test.getValue(), test.getKey().today());
        ours.removeAll(undecided);
        theirs.removeAll(undecided);
        theirs.removeIf(own ->
            !ours.contains(own) && ours.stream().anyMatch(other -> isOfTheOtherLine(own, other)));
        oneOfSameReason(theirs, Objects.requireNonNull(books.get(payer.payer())));
        ours.forEach(one -> compared.add(payer.payer() + "/" + one.rule()));
        findings += ours.size();
        leftOut += undecided.size();
        if (!ours.equals(theirs)) {
          differences.add(payer.payer() + ", " + test.getKey() + ": only Drools finds "
              + without(theirs, ours) + ", only the library " + without(ours, theirs));
        }
      }
    }
    reporter.publishEntry(
        Map.of("findings", "" + findings, "rules", "" + compared.size(), "left out", "" + leftOut));
    assertThat(differences).isEmpty();
    assertThat(findings).isGreaterThan(300);
    assertThat(compared).isEqualTo(found);
  }

  private static Map<String, RuleBook> books(PayerRules rules) {
    BookBuilder builder = new BookBuilder();
    FolderReader.read(PAYERS).forEach(builder::add);
    return rules.payerNames().stream()
        .collect(Collectors.toMap(
            Function.identity(), payer -> Objects.requireNonNull(builder.book(payer))));
  }

  /** The claims of the cases beside the payer's rules, and of the golden ones that name it. */
  private static Map<Case, Claim> claims(List<Suite> suites, PayerInfo payer) {
    Set<String> folders = payer.rules().stream()
        .map(rule -> rule.file().replaceFirst("/.*", ""))
        .collect(Collectors.toSet());
    Map<Case, Claim> claims = new HashMap<>();
    for (Suite suite : suites) {
      boolean beside = folders.contains(suite.name().replaceFirst("/.*", ""));
      for (Case test : suite.cases()) {
        if (beside || test.claim().at("/payer").isPresent()) {
          Claim claim = new ClaimReader()
              .withPayer(payer.payer())
              .bind(test.file(), test.claim())
              .orThrow();
          if (claim.payer().equals(payer.payer())) {
            claims.put(test, claim);
          }
        }
      }
    }
    return claims;
  }

  /** With the outcomes that the files write: what rests on a number from memory only advises. */
  private static Set<Found> ours(Review review, Map<String, RuleInfo> infos) {
    return review.findings().stream()
        .filter(finding -> !finding.source().equals("structure"))
        .map(finding -> new Found(
            finding.rule(),
            Objects.requireNonNull(infos.get(finding.rule())).outcome(),
            finding.lines()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Of two lines that fall because of each other the library leaves the more serious finding. */
  private static boolean isOfTheOtherLine(Found own, Found other) {
    return own.lines().size() == 2
        && other.outcome().compareTo(own.outcome()) <= 0
        && other.lines().equals(List.of(own.lines().get(1), own.lines().get(0)));
  }

  private static Set<Found> undecided(Review review, Map<String, RuleInfo> infos) {
    Set<Found> undecided = new HashSet<>();
    review.findings().stream()
        .filter(finding -> finding.message().contains("An exception may apply"))
        .forEach(finding -> undecided.add(new Found(
            finding.rule(),
            Objects.requireNonNull(infos.get(finding.rule())).outcome(),
            finding.lines())));
    review
        .questions()
        .forEach(question -> undecided.add(new Found(
            question.rule(),
            Objects.requireNonNull(infos.get(question.rule())).outcome(),
            question.lines())));
    review.notEvaluated().stream()
        .filter(item -> item.rule() != null)
        .forEach(item -> undecided.add(new Found(
            item.rule(), Objects.requireNonNull(infos.get(item.rule())).outcome(), item.lines())));
    return undecided;
  }

  /**
   * Takes out what a rule finds whose reason a rule of the file that it names gives, or the other.
   */
  private static void oneOfSameReason(Set<Found> found, RuleBook book) {
    Map<String, Rule> rules =
        book.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    Set<Found> needless = new HashSet<>();
    for (Found own : found) {
      String file = Objects.requireNonNull(rules.get(own.rule())).metadata().sameReasonAs();
      List<Found> same = found.stream()
          .filter(
              other -> Objects.requireNonNull(rules.get(other.rule())).file().equals(file))
          .filter(other -> other
              .lines()
              .subList(0, Math.min(1, other.lines().size()))
              .equals(own.lines().subList(0, Math.min(1, own.lines().size()))))
          .toList();
      if (same.stream().anyMatch(other -> other.outcome().compareTo(own.outcome()) <= 0)) {
        needless.add(own);
      } else {
        needless.addAll(same);
      }
    }
    found.removeAll(needless);
  }

  private static Set<Found> without(Set<Found> some, Set<Found> others) {
    Set<Found> rest = new LinkedHashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** A payer's rule files as Drools compiles them. */
  private static final class Oracle {

    private final RuleBook book;
    private final CompiledTables tables;
    private final Map<String, RuleInfo> infos;
    private final KieBase base;

    Oracle(PayerInfo payer, RuleBook book, CompiledTables tables)
        throws ReflectiveOperationException, IOException {
      this.book = book;
      this.tables = tables;
      this.infos =
          payer.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
      this.base = base(payer.rules().stream().map(RuleInfo::file).collect(Collectors.toSet()));
    }

    private static KieBase base(Set<String> files)
        throws ReflectiveOperationException, IOException {
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
      Matcher bindings = Pattern.compile("(\\w+) : (?!Line\\()(?:[^,]*\\b(?:" + absent
              + ")\\s*[,)]|(?:parameter|deadline)\\()")
          .matcher(text);
      while (bindings.find()) {
        names.add(bindings.group(1));
      }
      Pattern word = Pattern.compile("\\b(" + String.join("|", names) + ")\\.(?=\\w)");
      return text.lines()
          .map(line -> line.strip().startsWith("@") ? line : word.matcher(line).replaceAll("$1!."))
          .collect(Collectors.joining("\n", "", "\n"));
    }

    Set<Found> findings(Claim claim, LocalDate today) {
      ClaimFacts facts = new ClaimFacts(
          new Gathering(null, null, null, null, tables).gather(claim, today),
          book.tables(),
          book.memorySize());
      Findings findings = new Findings();
      Set<String> asked = asked(claim);
      KieSession session = base.newKieSession();
      try {
        session.setGlobal("findings", findings);
        session.insert(TwoValued.of(facts));
        facts.lines().forEach(line -> session.insert(TwoValued.of(line)));
        facts.of(PriorService.class).forEach(service -> session.insert(TwoValued.of(service)));
        session.fireAllRules(match -> {
          findings.rule = id(match);
          return asked.contains(findings.rule) && isInEffect(match, facts);
        });
      } finally {
        session.dispose();
      }
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
      super(OracleTest.class.getClassLoader());
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

  /** A fact that answers as the class comment says. */
  private record TwoValued(Object fact) implements InvocationHandler {

    private static final Package VOCABULARY = Line.class.getPackage();

    static Object of(Object fact) {
      Class<?>[] types = interfaces(fact.getClass())
          .filter(type -> type.getPackage() == VOCABULARY)
          .distinct()
          .toArray(Class<?>[]::new);
      return types.length == 0
          ? fact
          : Proxy.newProxyInstance(OracleTest.class.getClassLoader(), types, new TwoValued(fact));
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
      Stream<Class<?>> own = Arrays.stream(type.getInterfaces())
          .flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
      return type.getSuperclass() == null
          ? own
          : Stream.concat(own, interfaces(type.getSuperclass()));
    }

    static Object behind(Object value) {
      boolean wrapped = value != null && Proxy.isProxyClass(value.getClass());
      return wrapped ? ((TwoValued) Proxy.getInvocationHandler(value)).fact() : value;
    }

    @Override
    public Object invoke(Object proxy, Method word, Object[] arguments) throws Throwable {
      Object[] given = arguments == null
          ? new Object[0]
          : Arrays.stream(arguments).map(TwoValued::behind).toArray();
      Object answer;
      try {
        answer = word.invoke(fact, given);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
      if (answer == null) {
        boolean mayStandAlone = word.getReturnType() == Boolean.class && given.length > 0;
        return mayStandAlone ? false : null;
      }
      boolean absent = answer instanceof Thing thing && (thing.present() != Truth.YES);
      return absent ? null : of(answer);
    }
  }
}
