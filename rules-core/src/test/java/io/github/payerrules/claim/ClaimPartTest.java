package io.github.payerrules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all parts of a claim have in common. */
class ClaimPartTest {

  private static final LocalDate DAY = LocalDate.parse("2026-07-01");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Claim.class,
        ServiceLine.class,
        PriorService.class,
        Provider.class,
        Authorization.class,
        Coverage.class,
        Referral.class,
        Drug.class,
        OtherPayer.class,
        LineAdjudication.class,
        Adjustment.class
      })
  void eachAccessorHasASetterAndNoConstructorIsOpen(Class<?> type) {
    Set<String> accessors = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !method.getName().equals("toBuilder")) {
        accessors.add(method.getName());
      }
    }

    assertThat(new TreeSet<>(ClaimPart.of(type).fields().keySet())).isEqualTo(accessors);
    assertThat(Arrays.stream(type.getDeclaredConstructors())
            .map(Constructor::getModifiers)
            .filter(it -> Modifier.isPublic(it) || Modifier.isProtected(it)))
        .isEmpty();
  }

  @Test
  void evidenceAndOtherTypesAreNoParts() {
    assertThat(ClaimPart.is(Evidence.class)).isFalse();
    assertThat(ClaimPart.is(Sex.class)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> ClaimPart.of(String.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimPart.of(Drug.class).get(Drug.builder().build(), "npi"));
  }

  @Test
  void createsAsTheBuilderDoesAndQuotesNothingOfWhatItCannotUse() {
    ClaimPart part = ClaimPart.of(PriorService.class);

    assertThat(part.create(Map.of("code", "64483", "date", DAY)))
        .isEqualTo(PriorService.of("64483", DAY));
    assertThatIllegalStateException()
        .isThrownBy(() -> part.create(Map.of("code", "secret")))
        .satisfies(it -> assertThat(it).hasNoCause())
        .withMessageNotContaining("secret");
  }

  @Test
  void theFieldsComeInTheOrderOfTheAccessors() {
    assertThat(ClaimPart.of(Drug.class).fields().keySet())
        .containsExactly("ndc", "quantity", "unit");
    assertThat(ClaimPart.of(DiagnosticBlock.class).fields().keySet())
        .containsExactly("date", "relief");
  }

  @Test
  void nothingPrintsContent() {
    PriorService.Builder service = PriorService.builder().code("SECRET").date(DAY);
    Provider provider = Provider.ofNpi("SECRET");
    Claim.Builder claim = Claim.builder()
        .payer("SECRET")
        .id("SECRET")
        .billing(provider)
        .history(List.of(service.build()))
        .lines(List.of());

    for (Object each :
        List.of(service, service.build(), provider, claim, claim.build(), Drug.builder())) {
      assertThat(each.toString()).doesNotContainIgnoringCase("secret").doesNotContain("2026");
    }
  }

  @Test
  void aCopyDiffersInWhatWasSetOnly() {
    Claim claim = Claim.builder().payer("medicare").lines(List.of()).state("ga").build();

    assertThat(claim.toBuilder().build()).isEqualTo(claim).hasSameHashCodeAs(claim);
    assertThat(claim.toBuilder().state("TX").build()).isNotEqualTo(claim);
    assertThat(claim.state()).isEqualTo("GA");
  }

  @Test
  void aNumberIsTheSameHoweverItIsWritten() {
    PriorService two = PriorService.builder().code("J1030").date(DAY).units(2).build();

    assertThat(two.toBuilder().units(new BigDecimal("2.00")).build()).isEqualTo(two);
    assertThat(two.toBuilder().units(new BigDecimal("2.5")).build()).isNotEqualTo(two);
    assertThat(ServiceLine.builder()
            .number(1)
            .code("J1030")
            .date(DAY)
            .charge(new BigDecimal("1e2"))
            .build()
            .charge())
        .isEqualTo(new BigDecimal("100.00"));
  }

  @Test
  void whatMustBeSetIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Claim.builder().lines(List.of()).build())
        .withMessageContaining("payer");
    assertThatThrownBy(() -> Claim.builder().payer(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("payer");
  }

  @Test
  void nullInAListIsNamed() {
    List<ServiceLine> lines = new ArrayList<>();
    lines.add(ServiceLine.builder().number(1).code("64483").date(DAY).build());
    lines.add(null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.builder().payer("medicare").lines(lines).build())
        .withMessage("lines: item 2 is null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.builder()
            .payer("medicare")
            .lines(List.of())
            .history(Arrays.asList((PriorService) null))
            .build())
        .withMessage("history: item 1 is null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriorService.of("64483", DAY).toBuilder()
            .diagnoses(Arrays.asList("M54.16", null))
            .build())
        .withMessage("diagnoses: item 2 is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e41", "1e-41", "1e999999999", "1e-999999999"})
  void aNumberThatIsSlowToComputeWithIsRefused(String number) {
    BigDecimal amount = new BigDecimal(number);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServiceLine.builder()
            .number(1)
            .code("64483")
            .date(DAY)
            .charge(amount)
            .build())
        .withMessage("an amount, count or quantity has more than 40 digits");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PriorService.of("64483", DAY).toBuilder().units(amount).build());
  }

  @Test
  void aListThatIsChangedLaterChangesNothing() {
    List<String> modifiers = new ArrayList<>(List.of("LT"));
    PriorService service =
        PriorService.builder().code("64483").date(DAY).modifiers(modifiers).build();
    modifiers.add("50");

    assertThat(service.modifiers()).containsExactly("LT");
  }
}
