package io.github.payerrules.internal.book;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself, in a file of a name of its own in {@code META-INF/payer-rules/packs};
 * its payers' files are in {@code payers/}. They are checked again whenever the pack is opened.
 *
 * <p>Tools that merge jars keep one of several files of a name: packs that were merged keep their
 * descriptions and lose all marks but one.
 */
final class Pack {

  /** Where there is a pack, or there are several. */
  static final String MARK = "META-INF/payer-rules/pack.properties";

  /** Where packs describe themselves. */
  static final String DESCRIPTIONS = "META-INF/payer-rules/packs/";

  /** The folder of the payers in a pack. */
  static final String PAYERS = "payers/";

  /** What stands in the mark before the path of the description that came with it. */
  static final String NAMED = "description=";

  private static final String FORMAT = "3";

  /** Of all files of a pack; those of all payers here are a hundredth of it. */
  private static final long MOST_CHARACTERS = 256L << 20;

  private static final int MOST_FILES = 10_000;
  private static final Pattern PAYER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,9}");

  private static final int NAME = 16;

  private final String name;
  private final String path;
  private final Files files;
  private final Properties description = new Properties();
  private long characters;

  /** Reads a file of a pack by its path; {@code null} where it is not there. */
  @FunctionalInterface
  interface Files {
    @Nullable
    String text(String path);
  }

  private Pack(String name, String path, Files files) {
    this.name = name;
    this.path = path;
    this.files = files;
  }

  /** The files by which a pack of those payers is found, with their texts. */
  static Map<String, String> described(List<PayerFiles> payers, String version) {
    String description = description(payers, version);
    String name =
        new PayerFiles("", new TreeMap<>(Map.of("", description))).contentHash().substring(0, NAME);
    String path = DESCRIPTIONS + name + ".properties";
    return Map.of(MARK, NAMED + path + "\n", path, description);
  }

  /** One line a fact, in an order that does not change. */
  private static String description(List<PayerFiles> payers, String version) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("format", FORMAT);
    facts.put("version", version);
    facts.put("library", Library.version());
    facts.put(
        "payers",
        String.join(" ", payers.stream().map(PayerFiles::name).sorted().toList()));
    for (PayerFiles payer : payers) {
      facts.put(payer.name() + ".hash", payer.contentHash());
      facts.put(payer.name() + ".files", String.join(" ", payer.texts().keySet()));
    }
    StringBuilder text = new StringBuilder();
    facts.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }

  /**
   * The payers of a pack by their names, to be read one by one; reading throws
   * InvalidRulesException where the pack is not whole or was changed after it was packed.
   *
   * @param name the pack's name for messages
   * @param path where it describes itself
   * @throws InvalidRulesException where the pack is of another generation or says not what it holds
   */
  static Map<String, Supplier<PayerFiles>> open(String name, String path, Files files) {
    Pack pack = new Pack(name, path, files);
    pack.readDescription();
    Map<String, Supplier<PayerFiles>> payers = new LinkedHashMap<>();
    for (String payer : pack.words("payers")) {
      if (!PAYER_NAME.matcher(payer).matches()) {
        throw pack.invalid("a payer name in it cannot be a folder name", "Make the pack again.");
      }
      if (payers.put(payer, () -> pack.payer(payer)) != null) {
        throw pack.invalid("it lists a payer twice", "Make the pack again.");
      }
    }
    return payers;
  }

  private void readDescription() {
    String text = files.text(path);
    try {
      description.load(new StringReader(text == null ? "" : text));
    } catch (IOException | IllegalArgumentException notADescription) {
      throw invalid(path + " in it cannot be read", "Make the pack again.");
    }
    String library = value("library");
    if (!Library.fits(library)) {
      throw invalid(
          "it was made for version " + library + " of the library; this is " + Library.version(),
          "Make the pack again with this version.");
    }
    if (!value("format").equals(FORMAT)) {
      throw invalid(
          "it has another format (" + value("format") + ") than this library reads (" + FORMAT
              + ")",
          "Make the pack again with this version of the library.");
    }
  }

  /**
   * Refuses names that could not be found again in a pack.
   *
   * @throws InvalidRulesException if there are any
   */
  static void requireNames(PayerFiles payer) {
    List<String> wrong = new ArrayList<>();
    if (!PAYER_NAME.matcher(payer.name()).matches()) {
      wrong.add(payer.name());
    }
    payer.texts().keySet().stream()
        .filter(file -> !FILE_NAME.matcher(file).matches())
        .forEach(file -> wrong.add(payer.name() + "/" + file));
    if (!wrong.isEmpty()) {
      throw new InvalidRulesException(wrong.stream()
          .map(
              name -> new Problem(
                  name,
                  0,
                  null,
                  "a name that is not allowed in a pack",
                  "Write names with letters a to z, digits, dots, hyphens and underscores, without spaces."))
          .toList());
    }
  }

  private PayerFiles payer(String payer) {
    TreeMap<String, String> texts = new TreeMap<>();
    List<String> files = words(payer + ".files");
    if (files.size() > MOST_FILES) {
      throw invalid("it lists more than 10,000 files for one payer", "Make the pack again.");
    }
    for (String file : files) {
      if (!FILE_NAME.matcher(file).matches() || !PayerFiles.isContent(file)) {
        throw invalid("it lists a file that is not a payer file", "Make the pack again.");
      }
      String text = this.files.text(PAYERS + payer + "/" + file);
      if (text == null) {
        throw invalid("the file " + payer + "/" + file + " is missing", "Make the pack again.");
      }
      characters += text.length();
      if (characters > MOST_CHARACTERS) {
        throw invalid("its files total more than 256 MiB", "Make several packs.");
      }
      texts.put(file, text);
    }
    PayerFiles found = new PayerFiles(payer, texts);
    if (!found.contentHash().equals(value(payer + ".hash"))) {
      throw invalid(
          "the files of " + payer + " were changed after packing",
          "Change the folder, not the pack, and make the pack again. If packs were merged into one jar,"
              + " only one of them may contain " + payer + ".");
    }
    return found;
  }

  private String value(String key) {
    String value = description.getProperty(key);
    if (value == null) {
      throw invalid(path + " in it says no " + key, "Make the pack again.");
    }
    return value;
  }

  private List<String> words(String key) {
    return List.of(value(key).strip().split(" +", -1));
  }

  private InvalidRulesException invalid(String what, String fix) {
    return new InvalidRulesException(List.of(new Problem(name, 0, null, what, fix)));
  }
}
