package io.github.payerrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which X12 transactions a file holds, by its content, whatever its name. */
final class Transactions {

  private static final Pattern TRANSACTION = Pattern.compile("ST([^A-Za-z0-9\\s])(\\d{3})\\1");

  private static final Pattern INTERCHANGE = Pattern.compile("\\s*ISA[^A-Za-z0-9\\s]");

  private Transactions() {}

  /** The numbers of the transactions in a file that begins so, such as 837; empty for others. */
  static Set<String> of(String start) {
    return INTERCHANGE.matcher(start).lookingAt() ? numbersIn(start) : Set.of();
  }

  /** The same of a file that may begin anywhere. */
  static Set<String> numbersIn(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher transactions = TRANSACTION.matcher(text);
    while (transactions.find()) {
      numbers.add(transactions.group(2));
    }
    return numbers;
  }

  /** How a file begins; empty where it cannot be read, which is said where it is read. */
  static String start(Path file, int bytes) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
