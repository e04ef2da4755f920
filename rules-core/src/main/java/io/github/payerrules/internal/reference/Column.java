package io.github.payerrules.internal.reference;

/** What the importers need of CMS's files, whatever a file calls it. */
enum Column {
  ONE,
  TWO,
  EARLIER,
  EFFECTIVE,
  DELETION,
  INDICATOR,
  CODE,
  LIMIT,
  ADJUDICATION,
  TYPE,
  PRIMARY,
  CODE_DELETION,
  PRIMARY_DELETION,
  VALID,
  MODIFIER,
  STATUS,
  GLOBAL,
  BILATERAL,
  MULTIPLE,
  ASSISTANT
}
