package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.PayerInfo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The peer: as many rules as the measured book has, written as the engine's handbook shows and
 * compiled by its compiler. Limits accumulate over history, evidence is joined, every claim gets a
 * new session.
 */
public final class TextbookRules {

  /** A service line as a fact. */
  public record BilledLine(int number, String code, String modifier, LocalDate date) {}

  /** An earlier service as a fact. */
  public record EarlierService(String code, LocalDate date) {

    /** Days from the service to the date. */
    public long daysTo(LocalDate day) {
      return ChronoUnit.DAYS.between(date, day);
    }
  }

  /** A documented number as a fact. */
  public record Documented(String name, int value) {}

  private static final String[] CODES = {"64483", "64484", "64493", "64494", "20553", "99213"};
  private static final String[] FACTS = {"painMonths", "filmsViews", "priorReliefPercent"};
  private static final String HEADER = """
      package textbook;
      import io.github.payerrules.examples.benchmarks.TextbookRules.BilledLine;
      import io.github.payerrules.examples.benchmarks.TextbookRules.EarlierService;
      import io.github.payerrules.examples.benchmarks.TextbookRules.Documented;
      global java.util.List found;
      """;
  private static final String LIMIT = """
      rule "limit %d" when
        $line : BilledLine( code == "%s" )
        accumulate( $s : EarlierService( code == $line.code, daysTo( $line.date ) >= 0, daysTo( $line.date ) < 365 ); $n : count( $s ); $n >= %d )
      then
        found.add( $line.number() );
      end
      """;
  private static final String PAIR = """
      rule "pair %d" when
        $line : BilledLine( code == "%s" )
        $other : BilledLine( code == "%s", date == $line.date, modifier == "" )
      then
        found.add( $line.number() );
      end
      """;
  private static final String EVIDENCE = """
      rule "evidence %d" when
        $line : BilledLine( code == "%s" )
        $fact : Documented( name == "%s", value < %d )
      then
        found.add( $line.number() );
      end
      """;

  private final KieBase base;

  private TextbookRules(KieBase base) {
    this.base = base;
  }

  static TextbookRules ofAsManyRulesAs(PayerInfo book) {
    StringBuilder rules = new StringBuilder(HEADER);
    for (int i = 0; i < book.rules().size(); i++) {
      String code = CODES[i % CODES.length];
      rules.append(
          switch (i % 8) {
            case 0 -> LIMIT.formatted(i, code, 4 + i % 3);
            case 1 -> PAIR.formatted(i, code, CODES[(i + 1) % CODES.length]);
            default -> EVIDENCE.formatted(i, code, FACTS[i % FACTS.length], 2 + i % 2);
          });
    }
    return new TextbookRules(compiled(rules.toString()));
  }

  private static KieBase compiled(String rules) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/textbook/rules.drl", rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services
        .newKieContainer(builder.getKieModule().getReleaseId())
        .newKieBase(services.newKieBaseConfiguration());
  }

  /** How many times a rule fired. */
  public int review(Claim claim) {
    KieSession session = base.newKieSession();
    try {
      List<Integer> found = new ArrayList<>();
      session.setGlobal("found", found);
      for (ServiceLine line : claim.lines()) {
        String modifier = line.modifiers().isEmpty() ? "" : line.modifiers().get(0);
        session.insert(new BilledLine(line.number(), line.code(), modifier, line.date()));
      }
      for (PriorService service : Objects.requireNonNull(claim.history())) {
        session.insert(new EarlierService(service.code(), service.date()));
      }
      for (String name : FACTS) {
        Recorded recorded =
            claim.evidence().find(EvidenceFact.named(name).orElseThrow()).orElseThrow();
        session.insert(new Documented(name, (Integer) recorded.value()));
      }
      session.fireAllRules();
      return found.size();
    } finally {
      session.dispose();
    }
  }
}
