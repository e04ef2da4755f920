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
    COMMANDS.put(
        "Call payer(\"medicare\") or payers(folder).",
        "No payers are installed with this program: give --payers FOLDER or --pack JAR.");
    COMMANDS.put("On the class path are: ", "Installed are: ");
    COMMANDS.put(
        "Put rules-payers on the class path, or name a folder with all tables.",
        "They are not installed with this program: give --denials FOLDER.");
  }

  private CommandWords() {}

  /** A place that the API names, for somebody at the command line. */
  static String place(String file) {
    return file.equals("builder") ? "options" : file;
  }

  /** A text of the API in words of the command line. */
  static String of(String text) {
    String said = text;
    for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
      said = said.replace(command.getKey(), command.getValue());
    }
    return said;
  }
}
