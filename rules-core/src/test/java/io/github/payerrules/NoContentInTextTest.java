package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.denial.DenialReader;
import io.github.payerrules.denial.RemittanceReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a claim or a remittance is made of shows nothing of it as a text: logs print these. */
class NoContentInTextTest {

  private static final String MARKER = "ZQX7";
  private static final String REMITTANCE =
      "ISA*00*          *00*          *ZZ*ZQX7           *ZZ*ZQX7"
          + "           *260601*1200*^*00501*000000001*0*P*:~GS*HP*ZQX7*ZQX7*20260601*1200*1*X*005010X221A1~"
          + "ST*835*0001~BPR*I*100*C*CHK************20260601~TRN*1*ZQX7*1234567890~N1*PR*ZQX7~"
          + "N1*PE*ZQX7*XX*1234567893~LX*1~CLP*ZQX7*4*500*0**MB*ZQX7*11~CAS*CO*ZQX7*500~"
          + "NM1*QC*1*ZQX7*ZQX7****MI*ZQX7~SVC*HC:ZQX7*500*0**1~DTM*472*20260501~CAS*CO*50*500~"
          + "REF*6R*ZQX7~LQ*HE*ZQX7~PLB*1234567893*20261231*ZQ:ZQX7*-100~SE*16*0001~GE*1*1~"
          + "IEA*1*000000001~ZQX7*ZQX7~ZQX*x~DOE*JANE~";

  private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

  @Test
  void noPartOfAClaimAndNoBuilderShowsIt() {
    for (int seed = 0; seed < 20; seed++) {
      Claim claim = new RandomClaims(seed, MARKER).next();
      look(claim);
    }
    assertThat(seen.size()).isGreaterThan(500);
  }

  @Test
  void noPartOfARemittanceShowsIt() throws IOException {
    List<Object> read = new ArrayList<>();
    RemittanceReader.read(
        "a.835",
        new ByteArrayInputStream(REMITTANCE.getBytes(StandardCharsets.UTF_8)),
        new RemittanceHandler() {
          @Override
          public void claim(Remittance payment, ClaimPayment claim, int line) {
            read.add(payment);
            read.add(claim);
          }

          @Override
          public void payment(Remittance payment, PaymentTotals totals) {
            read.add(payment);
            read.add(totals);
          }

          @Override
          public void problem(Problem problem) {
            assertThat(problem.toString()).doesNotContain("ZQX", "DOE", "JANE");
          }
        });
    assertThat(read).hasSizeGreaterThan(2);
    read.forEach(this::look);
    look(DenialReader.read(
        "denial",
        "{\"id\":\"ZQX7\",\"payer\":\"ZQX7\",\"line\":{\"status\":\"4\",\"code\":\"ZQX77\",\"charge\":5,"
            + "\"paid\":0,\"adjustments\":[{\"group\":\"CO\",\"carc\":\"50\",\"amount\":5}]}}"));
  }

  /** Looks at a value, its builder, and all that its accessors return. */
  private void look(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::look);
      return;
    }
    if (!value.getClass().getName().startsWith("io.github.payerrules")
        || value instanceof Enum
        || seen.putIfAbsent(value, true) != null) {
      return;
    }
    assertThat(value.toString()).as(value.getClass().getName()).doesNotContain(MARKER);
    for (Method method : value.getClass().getMethods()) {
      if (method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && method.getDeclaringClass() != Object.class
          && method.getReturnType() != void.class
          && !method.getName().equals("build")) {
        try {
          method.setAccessible(true);
          Object part = method.invoke(value);
          if (part != null) {
            look(part);
          }
        } catch (ReflectiveOperationException notToBeHad) {
          assertThat(notToBeHad).isNotNull();
        }
      }
    }
  }
}
