package io.github.payerrules.internal.reference;

import io.github.payerrules.source.ReferenceTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which kind of table a header row begins, and where its columns are. */
final class Columns {

  private final ReferenceTable kind;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private int width;

  private Columns(ReferenceTable kind) {
    this.kind = kind;
  }

  /**
   * The columns that a header row names, or null when it is none.
   *
   * @param above rows above it, which in some files hold the beginnings of the names
   */
  static @Nullable Columns of(List<String> header, List<List<String>> above) {
    List<String> names = header.stream().map(Columns::plain).toList();
    if (names.contains("column1") && names.contains("column2")) {
      return pairs(names);
    }
    if (names.stream().anyMatch(name -> name.endsWith("muevalues"))) {
      return units(names);
    }
    if (names.contains("addoncode") && names.contains("primarycode")) {
      return addOns(names);
    }
    if (names.contains("icdcode") && names.contains("valid")) {
      return new Columns(ReferenceTable.DIAGNOSES)
          .with(Column.CODE, names, "icdcode"::equals)
          .with(Column.VALID, names, "valid"::equals);
    }
    boolean fees = names.stream().anyMatch(name -> name.equals("hcpcs") || name.equals("hcpcscode"))
        && names.contains("mod");
    return fees ? fees(whole(header, above)) : null;
  }

  /** The columns of the ICD-10-CM order file, which has no header. */
  static Columns ofOrderFile() {
    Columns columns = new Columns(ReferenceTable.DIAGNOSES);
    columns.places.put(Column.CODE, 0);
    columns.places.put(Column.VALID, 1);
    columns.width = 2;
    return columns;
  }

  private static Columns pairs(List<String> names) {
    return new Columns(ReferenceTable.CODE_PAIRS)
        .with(Column.ONE, names, "column1"::equals)
        .with(Column.TWO, names, "column2"::equals)
        .with(Column.EARLIER, names, name -> name.contains("inexistence"))
        .with(Column.EFFECTIVE, names, name -> name.startsWith("effective"))
        .with(Column.DELETION, names, name -> name.startsWith("deletion"))
        .with(Column.INDICATOR, names, name -> name.startsWith("modifier"));
  }

  private static Columns units(List<String> names) {
    return new Columns(ReferenceTable.UNIT_LIMITS)
        .with(Column.CODE, names, name -> name.startsWith("hcpcs"))
        .with(Column.LIMIT, names, name -> name.endsWith("muevalues"))
        .with(Column.ADJUDICATION, names, name -> name.contains("adjudicationindicator"));
  }

  private static Columns addOns(List<String> names) {
    return new Columns(ReferenceTable.ADD_ON_CODES)
        .with(Column.CODE, names, "addoncode"::equals)
        .with(Column.PRIMARY, names, "primarycode"::equals)
        .with(Column.TYPE, names, name -> name.endsWith("edittype"))
        .with(Column.EFFECTIVE, names, name -> name.endsWith("editeffdt"))
        .with(Column.DELETION, names, name -> name.endsWith("editdeldt"))
        .with(Column.CODE_DELETION, names, "addoncodedeldt"::equals)
        .with(Column.PRIMARY_DELETION, names, "primarycodedeldt"::equals);
  }

  private static Columns fees(List<String> names) {
    return new Columns(ReferenceTable.FEE_SCHEDULE)
        .with(Column.CODE, names, name -> name.startsWith("hcpcs"))
        .with(Column.MODIFIER, names, "mod"::equals)
        .with(Column.STATUS, names, name -> name.startsWith("status"))
        .with(Column.GLOBAL, names, name -> name.startsWith("glob"))
        .with(Column.BILATERAL, names, name -> name.startsWith("bilat"))
        .with(Column.MULTIPLE, names, name -> name.startsWith("mult"))
        .with(Column.ASSISTANT, names, name -> name.startsWith("asst"));
  }

  private static List<String> whole(List<String> header, List<List<String>> above) {
    return java.util.stream.IntStream.range(0, header.size())
        .mapToObj(i -> {
          StringBuilder name = new StringBuilder();
          for (List<String> row : above) {
            // Titles stand in the first cells of rows of their own.
            name.append(i < 3 || i >= row.size() ? "" : plain(row.get(i)));
          }
          return name + plain(header.get(i));
        })
        .toList();
  }

  private Columns with(Column column, List<String> names, Predicate<String> called) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (called.test(names.get(i))) {
        places.put(column, i);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      width = names.get(i).isEmpty() ? width : Math.max(width, i + 1);
    }
    return this;
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  ReferenceTable kind() {
    return kind;
  }

  /** How many cells a row has. */
  int width() {
    return width;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The cell without space or quotes around it; empty where there is none. */
  String cell(List<String> row, Column column) {
    Integer place = places.get(column);
    if (place == null || place >= row.size()) {
      return "";
    }
    String cell = row.get(place).strip();
    return cell.length() > 1 && cell.charAt(0) == '"' && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).strip()
        : cell;
  }
}
