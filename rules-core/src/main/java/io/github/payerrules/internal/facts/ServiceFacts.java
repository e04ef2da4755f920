package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a service line and an earlier service have in common. */
interface ServiceFacts extends Service {

  /** What the tables say of its code. */
  Procedure tableRow();

  List<String> modifiers();

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
    return Side.of(modifiers()).word();
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
    return modifiers().stream().anyMatch(modifier -> tables().modifierOnList(modifier, list));
  }

  @Override
  default boolean eitherHasModifierIn(Line line, String list) {
    return hasModifierIn(list) || line.hasModifierIn(list);
  }

  @Override
  default boolean sharesModifierIn(Line line, String list) {
    return SharedModifiers.any(
        modifiers(),
        ((LineFacts) line).modifiers(),
        modifier -> tables().modifierOnList(modifier, list));
  }

  @Override
  default boolean visitWithModifier(String modifier) {
    return hasModifier(modifier) && Visits.isVisit(code());
  }

  @Override
  default @Nullable Boolean sameSideAs(Line line) {
    return Side.of(modifiers()).sharesIfKnown(Side.of(((LineFacts) line).modifiers()));
  }
}
