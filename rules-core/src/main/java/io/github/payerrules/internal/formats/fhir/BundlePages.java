package io.github.payerrules.internal.formats.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of a search's answer that a file has: a server answers a search page by page, and what
 * is on the other pages is missing. Not thread-safe.
 */
final class BundlePages {

  private final List<Page> pages = new ArrayList<>();
  private final Set<String> addresses = new HashSet<>();
  private final Map<Long, Long> found = new HashMap<>();

  private record Page(int line, String next, long total) {}

  /**
   * A bundle.
   *
   * @param line where it begins
   * @param bundle its fields without its entries
   * @param matches how many entries are what was searched for
   */
  void add(int line, JsonNode bundle, int matches) {
    String next = "";
    for (JsonNode link : bundle.path("link")) {
      String url = link.path("url").asText("");
      switch (link.path("relation").asText("")) {
        case "next" -> next = url.isEmpty() ? "next" : url;
        case "self" -> addresses.add(url);
        default -> {}
      }
    }
    long total = bundle.path("total").asLong(0);
    found.merge(total, (long) matches, Long::sum);
    if (!next.isEmpty() || total > matches) {
      pages.add(new Page(line, next, total));
    }
  }

  /** The lines of bundles that have a next page, or more matches, which the file does not have. */
  List<Integer> incomplete() {
    return pages.stream()
        .filter(page -> page.next().isEmpty()
            ? page.total() > found.getOrDefault(page.total(), 0L)
            : !addresses.contains(page.next()))
        .map(Page::line)
        .toList();
  }

  /** Whether an entry is what was searched for, and not what comes with it. */
  static boolean isMatch(JsonNode entry) {
    String mode = entry.path("search").path("mode").asText("match");
    return mode.equals("match");
  }
}
