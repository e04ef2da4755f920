package io.github.payerrules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

  @ParameterizedTest
  @EnumSource
  void eachFactHasASetterOfItsType(EvidenceFact fact) throws ReflectiveOperationException {
    Object value = switch (fact.kind()) {
      case WHOLE_NUMBER -> Math.min(7, fact.most());
      case YES_NO -> true;
      case TEXT -> fact.allowed().isEmpty() ? "word" : fact.allowed().get(0);
      case BLOCKS -> List.of(new DiagnosticBlock(LocalDate.parse("2026-07-01"), 80));
    };
    Class<?> type = switch (fact.kind()) {
      case WHOLE_NUMBER -> int.class;
      case YES_NO -> boolean.class;
      case TEXT -> String.class;
      case BLOCKS -> List.class;
    };
    Method setter = Evidence.Builder.class.getMethod(fact.factName(), type);
    Evidence.Builder builder = Evidence.builder();

    setter.invoke(builder, value);

    assertThat(builder.build()).isEqualTo(Evidence.builder().put(fact, value).build());
  }

  /** As a claim file has them, and not in an order that each run of a program makes anew. */
  @Test
  void theFieldsOfABlockHaveAnOrder() {
    Evidence evidence = Evidence.builder()
        .diagnosticBlocks(List.of(new DiagnosticBlock(LocalDate.parse("2026-07-01"), 80)))
        .build();

    assertThat(evidence.toMap()).hasToString("{diagnosticBlocks=[{date=2026-07-01, relief=80}]}");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_000})
  void aNumberOutOfRangeIsRefused(int weeks) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.builder().painWeeks(weeks).build())
        .withMessage("painWeeks must be a whole number from 0 to 999999");
  }
}
