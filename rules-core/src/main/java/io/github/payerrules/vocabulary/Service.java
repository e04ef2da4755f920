package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CMS_TABLES;
import static io.github.payerrules.vocabulary.word.Aspect.CODE;
import static io.github.payerrules.vocabulary.word.Aspect.DAY;
import static io.github.payerrules.vocabulary.word.Aspect.LINE;
import static io.github.payerrules.vocabulary.word.Aspect.MODIFIERS;

import io.github.payerrules.vocabulary.word.DependsOn;
import org.jspecify.annotations.Nullable;

/** What a service line and an earlier service have in common. */
public interface Service {

  /** The CPT or HCPCS level II code. */
  @DependsOn(CODE)
  String code();

  /**
   * The procedure family of the code on the date of service, from the payer's
   * {@code procedures.csv}: {@code ESI}, {@code FACET}; empty when the table does not list it.
   */
  @DependsOn({CODE, DAY})
  String procedure();

  /**
   * The group of procedure families to which this one belongs, from {@code families.csv}, for rules
   * that hold for several families; empty when it belongs to none.
   */
  @DependsOn({CODE, DAY})
  String procedureGroup();

  /**
   * How it is done, from {@code procedures.csv}: {@code transforaminal}; empty when it says none.
   */
  @DependsOn({CODE, DAY})
  String approach();

  /**
   * The spinal or body region of the code, from {@code procedures.csv}: {@code cervical/thoracic},
   * {@code lumbar/sacral}; empty when it says none.
   */
  @DependsOn({CODE, DAY})
  String region();

  /** Whether {@code procedures.csv} calls the code an add-on of another one. */
  @DependsOn({CODE, DAY})
  boolean addOn();

  /** Units billed. */
  @DependsOn(LINE)
  int units();

  /**
   * The side by modifier: {@code LT}, {@code RT}, {@code bilateral} (modifier 50, or both LT and
   * RT); empty when no modifier tells.
   */
  @DependsOn(MODIFIERS)
  String side();

  /** Whether the code is on that list in {@code codes.csv}. */
  @DependsOn(CODE)
  boolean codeIn(String list);

  /** Whether it carries the modifier. */
  @DependsOn(MODIFIERS)
  boolean hasModifier(String modifier);

  /** Whether it carries a modifier of that list in {@code modifiers.csv}. */
  @DependsOn(MODIFIERS)
  boolean hasModifierIn(String list);

  /** Whether it or the line carries a modifier of that list in {@code modifiers.csv}. */
  @DependsOn(LINE)
  boolean eitherHasModifierIn(Line line, String list);

  /**
   * Whether both carry one and the same modifier of that list in {@code modifiers.csv}; modifier 50
   * stands for LT and RT.
   */
  @DependsOn(LINE)
  boolean sharesModifierIn(Line line, String list);

  /**
   * Whether it is an evaluation and management visit, 99202 to 99499 or an eye visit, and carries
   * the modifier.
   */
  @DependsOn({CODE, MODIFIERS})
  boolean visitWithModifier(String modifier);

  /**
   * Whether both treat a common side: the same one, or either is bilateral; unknown when one of
   * them tells no side.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean sameSideAs(Line line);

  /**
   * The global days of the physician fee schedule on the date of service: {@code 000}, {@code 010},
   * {@code 090}, {@code XXX}, {@code YYY}, {@code ZZZ} or {@code MMM}.
   */
  @DependsOn({CODE, DAY, CMS_TABLES})
  @Nullable
  String globalDays();
}
