package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CMS_TABLES;
import static io.github.payerrules.vocabulary.word.Aspect.CODE;
import static io.github.payerrules.vocabulary.word.Aspect.DAY;
import static io.github.payerrules.vocabulary.word.Aspect.LINE;
import static io.github.payerrules.vocabulary.word.Aspect.MODIFIERS;
import static io.github.payerrules.vocabulary.word.Form.MODIFIER;
import static io.github.payerrules.vocabulary.word.Form.PROCEDURE_CODE;
import static io.github.payerrules.vocabulary.word.Names.APPROACHES;
import static io.github.payerrules.vocabulary.word.Names.CODE_LISTS;
import static io.github.payerrules.vocabulary.word.Names.FAMILIES;
import static io.github.payerrules.vocabulary.word.Names.FAMILY_GROUPS;
import static io.github.payerrules.vocabulary.word.Names.MODIFIER_LISTS;
import static io.github.payerrules.vocabulary.word.Names.REGIONS;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Formed;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.NamedIn;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.OneOf;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/** What a service line and an earlier service have in common. */
public interface Service {
  @Meaning("The CPT or HCPCS level II code.")
  @DependsOn(CODE)
  @Formed(PROCEDURE_CODE)
  String code();

  @Meaning("The procedure family of the code on the date of service, such as `ESI`; empty when "
      + "`procedures.csv` does not list the code.")
  @DependsOn({CODE, DAY})
  @NamedIn(FAMILIES)
  String procedure();

  @Meaning("The group of procedure families, from `families.csv`, for rules that apply to "
      + "several families; empty when there is none.")
  @DependsOn({CODE, DAY})
  @NamedIn(FAMILY_GROUPS)
  String procedureGroup();

  @Meaning("How the procedure is done, from `procedures.csv`, such as `transforaminal`; empty "
      + "when the table gives none.")
  @DependsOn({CODE, DAY})
  @NamedIn(APPROACHES)
  String approach();

  @Meaning("The spinal or body region of the code, from `procedures.csv`, such as "
      + "`lumbar/sacral`; empty when the table gives none.")
  @DependsOn({CODE, DAY})
  @NamedIn(REGIONS)
  String region();

  @Meaning("Whether `procedures.csv` lists the code as an add-on code.")
  @DependsOn({CODE, DAY})
  boolean addOn();

  @Meaning("Units billed.")
  @DependsOn(LINE)
  int units();

  @Meaning("The side by modifier: `bilateral` for modifier 50 or for both LT and RT; empty "
      + "when no modifier tells.")
  @DependsOn(MODIFIERS)
  @OneOf({"", "LT", "RT", "bilateral"})
  String side();

  @Meaning("Whether the code is on that list in `codes.csv`.")
  @DependsOn(CODE)
  boolean codeIn(@NamedIn(CODE_LISTS) String list);

  @Meaning("Whether it carries the modifier.")
  @DependsOn(MODIFIERS)
  boolean hasModifier(@Formed(MODIFIER) String modifier);

  @Meaning("Whether it carries a modifier on that list in `modifiers.csv`.")
  @DependsOn(MODIFIERS)
  boolean hasModifierIn(@NamedIn(MODIFIER_LISTS) String list);

  @Meaning("Whether it or the line carries a modifier on that list in `modifiers.csv`.")
  @DependsOn(LINE)
  boolean eitherHasModifierIn(Line line, @NamedIn(MODIFIER_LISTS) String list);

  @Meaning("Whether both carry the same modifier on that list in `modifiers.csv`; modifier 50 "
      + "counts as LT and RT.")
  @DependsOn(LINE)
  boolean sharesModifierIn(Line line, @NamedIn(MODIFIER_LISTS) String list);

  @Meaning("Whether it is an evaluation and management visit (99202 to 99499, or an eye visit) "
      + "with the modifier.")
  @DependsOn({CODE, MODIFIERS})
  boolean visitWithModifier(@Formed(MODIFIER) String modifier);

  @Meaning("Whether both treat a common side: the same one, or either is bilateral.")
  @DependsOn(LINE)
  @Unknown(when = "one of them names no side", fact = "modifiers")
  @Nullable
  Boolean sameSideAs(Line line);

  @Meaning("The global days of the physician fee schedule on the date of service: `000`, "
      + "`010`, `090`, `XXX`, `YYY`, `ZZZ` or `MMM`.")
  @DependsOn({CODE, DAY, CMS_TABLES})
  @Unknown(when = "no imported fee schedule covers the date")
  @None("the fee schedule has none for the code")
  @Nullable
  String globalDays();
}
