package io.github.payerrules.internal.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself, in {@code META-INF/payer-rules/pack.json}; its payers' files are in
 * {@code payers/}. They are checked again whenever the pack is opened.
 *
 * @param format the version of this description
 * @param version the version of the content
 * @param library the version of the library that made it; one of another generation refuses it
 * @param payers the payers in it
 */
public record Pack(int format, String version, String library, List<PackedPayer> payers) {

  /** Where a pack describes itself. */
  public static final String DESCRIPTION = "META-INF/payer-rules/pack.json";

  /** The folder of the payers in a pack. */
  public static final String PAYERS = "payers/";

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One payer in a pack.
   *
   * @param name the folder's name
   * @param contentHash SHA-256 of its files
   * @param files paths below the folder
   */
  public record PackedPayer(String name, String contentHash, List<String> files) {}

  /** Reads a file of a pack by its path; {@code null} where it is not there. */
  @FunctionalInterface
  public interface Files {
    @Nullable
    String text(String path);
  }

  /** The description of a pack of those payers. */
  static Pack of(List<PayerFiles> payers, String version) {
    return new Pack(
        FORMAT,
        version,
        Library.version(),
        payers.stream()
            .map(payer -> new PackedPayer(
                payer.name(), payer.contentHash(), List.copyOf(payer.texts().keySet())))
            .toList());
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The payers of a pack.
   *
   * @param name the pack's name for messages
   * @throws InvalidRulesException where the pack is of another generation, is not whole, or was
   *     changed after it was packed
   */
  static List<PayerFiles> open(String name, Files files) {
    String description = files.text(DESCRIPTION);
    if (description == null) {
      throw invalid(name, "it holds no payers' rules", "Make it with payer-rules pack.");
    }
    Pack pack = described(name, description);
    List<PayerFiles> payers = new ArrayList<>();
    for (PackedPayer packed : pack.payers()) {
      TreeMap<String, String> texts = new TreeMap<>();
      for (String file : packed.files()) {
        String text = files.text(PAYERS + packed.name() + "/" + file);
        if (text == null) {
          throw invalid(
              name,
              "the file " + packed.name() + "/" + file + " is missing",
              "Make the pack again.");
        }
        texts.put(file, text);
      }
      PayerFiles payer = new PayerFiles(packed.name(), texts);
      if (!payer.contentHash().equals(packed.contentHash())) {
        throw invalid(
            name,
            "the files of " + packed.name() + " are not those that were packed",
            "Change the folder, not the pack, and make the pack again.");
      }
      payers.add(payer);
    }
    return payers;
  }

  private static Pack described(String name, String description) {
    try {
      Pack pack = JSON.readValue(description, Pack.class);
      if (pack.format() != FORMAT || !Library.fits(pack.library())) {
        throw invalid(
            name,
            "it was made for version " + pack.library() + " of the library; this is "
                + Library.version(),
            "Make the pack again with this version.");
      }
      return pack;
    } catch (JsonProcessingException notADescription) {
      throw invalid(name, DESCRIPTION + " in it cannot be read", "Make the pack again.");
    }
  }

  private static InvalidRulesException invalid(String name, String what, String mend) {
    return new InvalidRulesException(List.of(new Problem(name, 0, null, what, mend)));
  }
}
