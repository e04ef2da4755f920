package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.tables.PayerTerms;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number of a payer on a date, where it states one. */
final class ParameterFacts extends Thing implements Parameter {

  private final String name;
  private final @Nullable PayerParameter parameter;

  ParameterFacts(PayerTerms terms, String name, @Nullable LocalDate date) {
    this.name = name;
    this.parameter = date == null ? null : terms.parameter(name, date);
  }

  @Override
  public Truth present() {
    return Truth.of(parameter != null);
  }

  @Override
  public Missing missing() {
    return Missing.fact(name);
  }

  private PayerParameter stated() {
    if (parameter == null) {
      throw new IllegalStateException("no " + name);
    }
    return parameter;
  }

  @Override
  public int value() {
    return stated().value();
  }

  @Override
  public String citation() {
    return stated().citation();
  }

  @Override
  public String mark() {
    return stated().mark().letter();
  }
}
