package io.github.payerrules.vocabulary.word;

/** What a payer's folder gives names to, so that a rule that names something else is refused. */
public enum Names {
  FAMILIES("tables/families.csv"),
  FAMILY_GROUPS("tables/families.csv"),
  APPROACHES("tables/procedures.csv"),
  REGIONS("tables/procedures.csv"),
  CONTRACTORS("tables/contractors.csv"),
  DIAGNOSIS_LISTS("tables/diagnoses.csv"),
  MODIFIER_LISTS("tables/modifiers.csv"),
  CODE_LISTS("tables/codes.csv"),
  PROGRAMS("tables/programs.csv"),
  PARAMETERS("payer.yaml"),
  FILINGS("payer.yaml");

  private final String file;

  Names(String file) {
    this.file = file;
  }

  /** The file of the folder that names them. */
  public String file() {
    return file;
  }
}
