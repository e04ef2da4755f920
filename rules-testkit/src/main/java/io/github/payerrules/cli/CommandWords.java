package io.github.payerrules.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says what the API says of itself as somebody at the command line would do it. */
final class CommandWords {

  private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("with TableImporter.period: ", "with --period ");
    COMMANDS.put(
        "import it with TableImporter, and give its folder to PayerRules.Builder.tables",
        "payer-rules tables import FILE --into FOLDER, then give the review --tables FOLDER");
    COMMANDS.put("with TableImporter", "with payer-rules tables import FILE --into FOLDER");
    COMMANDS.put("with RuleFolders.pack", "with payer-rules pack");
  }

  private CommandWords() {}

  /** A text of the API in words of the command line. */
  static String of(String text) {
    String said = text;
    for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
      said = said.replace(command.getKey(), command.getValue());
    }
    return said;
  }
}
