package io.github.payerrules.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** X12 that was put together, with the true count of segments in each SE. */
final class Counted {

  private static final Pattern TRANSACTION = Pattern.compile("(?s)(ST\\*27[18].*?SE\\*)\\d+\\*");

  private Counted() {}

  static String of(String text) {
    Matcher transaction = TRANSACTION.matcher(text);
    return transaction.replaceAll(found -> {
      long before = found.group(1).chars().filter(each -> each == '~').count();
      return Matcher.quoteReplacement(found.group(1) + (before + 1) + "*");
    });
  }
}
