package io.github.payerrules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.testkit.impact.FileContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders of the packets of one run. A request's folder has the name of its id; requests whose
 * ids meet are told apart by their payers, else by what they request, never by their order: a
 * folder holds the same request in the next run.
 */
final class PacketFolders {

  static final String PAGE = "request.html";
  static final String BUNDLE = "pas-bundle.json";

  /** Of the name of a folder: file systems take 255 bytes, and more may follow. */
  private static final int LONGEST = 100;

  private static final int DIGITS = 8;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A request and what the run calls it. */
  record Named(String name, Claim claim) {}

  private final Path into;
  private final Map<Named, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The folders of requests below a folder. */
  PacketFolders(Path into, List<Named> requests) {
    this.into = into;
    List<Named> open = new ArrayList<>(requests);
    for (Function<Named, String> way : ways()) {
      Map<String, Integer> meeting = new HashMap<>();
      open.forEach(each -> meeting.merge(folded(way.apply(each)), 1, Integer::sum));
      open.removeIf(each -> {
        String name = way.apply(each);
        boolean alone = meeting.getOrDefault(folded(name), 0) == 1 && taken.add(folded(name));
        if (alone) {
          names.put(each, name);
        }
        return alone;
      });
    }
    open.forEach(this::number);
  }

  /** The names that a request can have: the first that it has for itself is its own. */
  private static List<Function<Named, String>> ways() {
    return List.of(PacketFolders::byId, PacketFolders::byPayer, PacketFolders::byContent);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What is no letter, digit, dot, hyphen or underscore becomes a hyphen. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  private static String byId(Named request) {
    String plain = plain(request.name());
    return plain.isEmpty() ? "request" : plain;
  }

  private static String byPayer(Named request) {
    return byId(request) + "-" + plain(request.claim().payer());
  }

  private static String byContent(Named request) {
    Claim claim = request.claim();
    StringBuilder text = new StringBuilder(request.name() + "\n" + claim.patientKey());
    for (ServiceLine line : claim.lines()) {
      text.append('\n').append(line.code()).append(' ').append(line.date());
    }
    return byPayer(request) + "-" + FileContents.hash(text.toString()).substring(0, DIGITS);
  }

  /** The same request more than once. */
  private void number(Named request) {
    String name = byContent(request);
    String free = name;
    for (int i = 2; !taken.add(folded(free)); i++) {
      free = name + "-" + i;
    }
    names.put(request, free);
  }

  /** The folder of a request of this run. */
  Path of(Named request) {
    return into.resolve(String.valueOf(names.get(request)));
  }

  /**
   * Removes the packet that an earlier run made of a request under another name, when other
   * requests were beside it: it would be sent although the request is not complete any more.
   *
   * @return the folders out of which it was removed
   */
  List<Path> removeOlder(Named request) throws IOException {
    List<Path> removed = new ArrayList<>();
    for (Function<Named, String> way : ways()) {
      Path folder = into.resolve(way.apply(request));
      Path bundle = folder.resolve(BUNDLE);
      if (!taken.contains(folded(way.apply(request)))
          && Files.isRegularFile(bundle)
          && isOf(request.claim(), bundle)) {
        Files.delete(bundle);
        Files.deleteIfExists(folder.resolve(PAGE));
        removed.add(folder);
      }
    }
    return removed;
  }

  private static boolean isOf(Claim claim, Path bundle) throws IOException {
    List<String> values = new ArrayList<>();
    try {
      String text = new String(Files.readAllBytes(bundle), StandardCharsets.UTF_8);
      for (JsonNode entry : MAPPER.readTree(text).path("entry")) {
        JsonNode resource = entry.path("resource");
        values.add(resource.path("resourceType").asText() + " "
            + resource.at("/identifier/0/value").asText());
      }
    } catch (JsonProcessingException noBundle) {
      return false;
    }
    return values.contains("Patient " + claim.patientKey())
        && values.contains("Organization " + claim.payer());
  }

  /** The folders with packets that this run did not make. */
  List<String> older() throws IOException {
    if (!Files.isDirectory(into)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(into)) {
      return folders
          .filter(each -> Files.exists(each.resolve(PAGE)) || Files.exists(each.resolve(BUNDLE)))
          .map(PacketFolders::name)
          .filter(name -> !taken.contains(folded(name)))
          .sorted()
          .toList();
    }
  }

  private static String name(@Nullable Path folder) {
    return folder == null ? "" : String.valueOf(folder.getFileName());
  }
}
