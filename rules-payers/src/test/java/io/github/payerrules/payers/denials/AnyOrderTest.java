package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denial.DenialDesk;
import io.github.payerrules.denial.DenialHandler;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.denial.DenialRun;
import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.denials.OpenDenial;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What payers decided on a few services, in files of any name and order, is one worklist. */
class AnyOrderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final int PRACTICES = 120;
  private static final int ORDERS = 6;

  private static final List<String> CLAIMS = List.of(
      // denied by its line, as a duplicate, and as a whole
      "CLP*%1$s*4*620*0*0*12*ICN1*11*1~SVC*HC:64483:LT*620*0**1~DTM*472*20260212~CAS*CO*197*620~",
      "CLP*%1$s*4*620*0*0*12*ICN2*11*1~SVC*HC:64483:LT*620*0**1~DTM*472*20260212~CAS*CO*50*620~",
      "CLP*%1$s*4*620*0*0*12*ICN3*11*1~SVC*HC:64483:LT*620*0**1~DTM*472*20260212~CAS*OA*18*620~",
      "CLP*%1$s*4*620*0*0*12*ICN1*11*1~DTM*232*20260212~CAS*CO*252*620~",
      "CLP*%1$s*4*620*0*0*12*ICN1*11*1~CAS*CO*16*620~",
      // paid, left to the patient or to the next payer
      "CLP*%1$s*1*620*250*50*12*ICN1*11*1~SVC*HC:64483:LT*620*250**1~DTM*472*20260212~"
          + "CAS*CO*45*320~CAS*PR*2*50~",
      "CLP*%1$s*1*620*0*620*12*ICN1*11*1~SVC*HC:64483:LT*620*0**1~DTM*472*20260212~CAS*PR*1*620~",
      "CLP*%1$s*2*620*50*0*12*ICN1*11*1~SVC*HC:64483:LT*620*50**1~DTM*472*20260212~CAS*OA*23*570~",
      "CLP*%1$s*4*620*0*0*12*ICN1*11*1~SVC*HC:64483:LT*620*0**1~DTM*472*20260212~CAS*CO*22*620~",
      // the same service with other modifiers, by its number or alone, and the other side
      "CLP*%1$s*4*620*0*0*12*ICN1*11*1~SVC*HC:64483*620*0**1~DTM*472*20260212~CAS*CO*4*620~"
          + "REF*6R*L1~",
      "CLP*%1$s*1*620*250*0*12*ICN1*11*1~SVC*HC:64483:59*620*250**1~DTM*472*20260212~"
          + "CAS*CO*45*370~REF*6R*L1~",
      "CLP*%1$s*1*1240*250*0*12*ICN1*11*1~SVC*HC:64483:RT*620*250**1~DTM*472*20260212~"
          + "CAS*CO*45*370~REF*6R*L2~SVC*HC:64483*620*0**1~DTM*472*20260212~CAS*CO*4*620~REF*6R*L1~",
      // taken back, and taken back and decided again
      "CLP*%1$s*22*-620*-250*-50*12*ICN1*11*1~SVC*HC:64483:LT*-620*-250**1~DTM*472*20260212~"
          + "CAS*CO*45*-320~CAS*PR*2*-50~",
      "CLP*%1$s*22*-620*0*0*12*ICN1*11*1~DTM*232*20260212~CAS*CO*252*-620~"
          + "CLP*%1$s*1*620*250*50*12*ICN1*11*1~SVC*HC:64483:LT*620*250**1~DTM*472*20260212~"
          + "CAS*CO*45*320~CAS*PR*2*50~",
      // another day of the same number, another line, and no date
      "CLP*%1$s*4*620*0*0*12*ICN7*11*1~SVC*HC:64483:LT*620*0**1~DTM*472*20260226~CAS*CO*151*620~",
      "CLP*%1$s*1*880*250*0*12*ICN1*11*1~SVC*HC:64483:LT*620*250**1~DTM*472*20260212~CAS*CO*45*370~"
          + "SVC*HC:77003*260*0**1~DTM*472*20260212~CAS*CO*97*260~",
      "CLP*%1$s*4*620*0*0*12*ICN1*11*1~SVC*HC:64483:LT*620*0**1~CAS*CO*11*620~");

  private static final List<String> DAYS = List.of("20260316", "20260316", "20260401", "");
  private static final List<String> PAYERS = List.of("AETNA", "AETNA", "PALMETTO GBA");

  private final DenialDesk desk = new DenialDesk(
      DenialRules.onClassPath(),
      PayerRules.builder().payer("aetna").build(),
      new ClaimIndex(),
      TODAY);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void filesOfAnyNameAndOrder(int seed) throws IOException {
    Random random = new Random(seed);
    for (int practice = 0; practice < PRACTICES; practice++) {
      List<String> files = files(random);
      String first = worked(files);
      for (int order = 0; order < ORDERS; order++) {
        Collections.shuffle(files, random);
        assertThat(worked(files)).as("of\n%s", String.join("\n", files)).isEqualTo(first);
      }
    }
  }

  private static List<String> files(Random random) {
    List<String> files = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      StringBuilder claims = new StringBuilder();
      for (int each = 0; each <= random.nextInt(2); each++) {
        claims.append(of(CLAIMS, random).formatted(random.nextInt(4) > 0 ? "P1" : "P2"));
      }
      files.add("ST*835*0001~BPR*I*0*C*NON************" + of(DAYS, random) + "~TRN*1*T" + i
          + "*1~N1*PR*" + of(PAYERS, random) + "~LX*1~" + claims);
    }
    return files;
  }

  private static String of(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /**
   * The worklist without places in files, and of how many decisions it is not known which counts.
   */
  private String worked(List<String> files) throws IOException {
    DenialTrends trends = new DenialTrends(TODAY);
    DenialRun run = new DenialRun(desk, new Collected(trends));
    for (int i = 0; i < files.size(); i++) {
      run.read(i + ".835", new ByteArrayInputStream(files.get(i).getBytes(StandardCharsets.UTF_8)));
    }
    StringBuilder worked = new StringBuilder();
    for (OpenDenial each : trends.worklist()) {
      WorkedLine line = each.line();
      worked
          .append(each.number())
          .append(' ')
          .append(line.payer())
          .append(' ')
          .append(line.claimNumber())
          .append(' ')
          .append(line.match().line().code())
          .append(' ')
          .append(line.match().line().serviceDate())
          .append(' ')
          .append(line.remedy().code())
          .append(' ')
          .append(line.remedy().fineCause())
          .append(' ')
          .append(line.amountToWork())
          .append(' ')
          .append(line.remedy().deadline().safe())
          .append('\n');
    }
    return worked
        .append(trends.contradictions().size())
        .append(" told, ")
        .append(trends.all().denied())
        .append(" denied")
        .toString();
  }

  private record Collected(DenialTrends trends) implements DenialHandler {

    @Override
    public void line(WorkedLine line) {
      trends.add(line);
    }

    @Override
    public void providerAdjustment(
        Remittance payment, ProviderAdjustment adjustment, Remedy remedy) {
      // There is none.
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      // Only lines are on the worklist.
    }

    @Override
    public void problem(Problem problem) {
      // Files that do not balance are meant to be there.
    }
  }
}
