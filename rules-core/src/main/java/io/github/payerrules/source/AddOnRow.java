package io.github.payerrules.source;

import java.util.List;

/**
 * An add-on code.
 *
 * @param code the add-on code
 * @param type 1: CMS lists every primary; 2: the contractors define them; 3: CMS lists some
 * @param primaries the listed primary codes in force on the date, in order
 */
public record AddOnRow(String code, int type, List<String> primaries) {

  public AddOnRow {
    primaries = List.copyOf(primaries);
  }
}
