package io.github.payerrules.internal.facts.service;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a service line and an earlier service have in common. */
public interface ServiceFacts extends Service {

  /** What the tables say of its code. */
  Procedure tableRow();

  /** The date of service; the first one where it spans days. */
  LocalDate day();

  List<String> modifiers();

  /** The side that the modifiers tell. */
  Side treatedSide();

  @Nullable
  Provider renderingProvider();

  PayerTables tables();

  @Override
  default String procedure() {
    return tableRow().family().name();
  }

  @Override
  default String procedureGroup() {
    return tableRow().family().group();
  }

  @Override
  default String approach() {
    return tableRow().approach();
  }

  @Override
  default String region() {
    return tableRow().region();
  }

  @Override
  default boolean addOn() {
    return tableRow().addOn();
  }

  @Override
  default String side() {
    return treatedSide().word();
  }

  @Override
  default boolean codeIn(String list) {
    return tables().codeOnList(code(), list);
  }

  @Override
  default boolean hasModifier(String modifier) {
    return modifiers().contains(modifier);
  }

  @Override
  default boolean hasModifierIn(String list) {
    List<String> modifiers = modifiers();
    for (int i = 0; i < modifiers.size(); i++) {
      if (tables().modifierOnList(modifiers.get(i), list)) {
        return true;
      }
    }
    return false;
  }

  @Override
  default boolean eitherHasModifierIn(Line line, String list) {
    return hasModifierIn(list) || line.hasModifierIn(list);
  }

  @Override
  default boolean sharesModifierIn(Line line, String list) {
    return SharedModifiers.any(
        modifiers(),
        ((ServiceFacts) line).modifiers(),
        modifier -> tables().modifierOnList(modifier, list));
  }

  @Override
  default boolean visitWithModifier(String modifier) {
    return hasModifier(modifier) && Visits.isVisit(code());
  }

  @Override
  default @Nullable Boolean sameSideAs(Line line) {
    return treatedSide().sharesIfKnown(((ServiceFacts) line).treatedSide());
  }
}
