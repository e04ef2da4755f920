package io.github.payerrules.internal.reviewing;

import java.util.Set;

/** The states and territories of the United States by their two letters. */
final class States {

  private static final Set<String> ALL = Set.of(
      ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
              + " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW"
              + " AA AE AP UM")
          .split(" "));

  private States() {}

  static boolean isState(String letters) {
    return ALL.contains(letters);
  }
}
