package io.github.payerrules.testkit.lint;

import io.github.payerrules.Document;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.PayerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folders that are included to no effect: the same one twice, a folder in itself, or folders in
 * each other. The rules load all the same, each folder once.
 */
final class Includes {

  private static final String PAYER_FILE = "payer.yaml";

  private Includes() {}

  static List<Problem> below(Path folder) {
    List<PayerFolder> linted = PayerFolder.in(List.of(folder));
    Map<String, Set<String>> includes = new HashMap<>();
    PayerFolder.withIncluded(linted).forEach(each -> includes.put(each.name(), each.includes()));
    List<Problem> problems = new ArrayList<>();
    for (PayerFolder each : linted) {
      Set<String> seen = new HashSet<>();
      for (ScalarNode item : items(each)) {
        String name = item.text();
        String what = null;
        if (!seen.add(name)) {
          what = "the folder \"" + name + "\" is included twice";
        } else if (name.equals(each.name())) {
          what = "the folder includes itself";
        } else if (reaches(name, each.name(), includes)) {
          what = "the folder includes \"" + name + "\", which includes this one in turn";
        }
        if (what != null) {
          problems.add(new Problem(
              each.name() + "/" + PAYER_FILE,
              item.line(),
              null,
              what,
              "Each folder counts once: remove \"" + name + "\" from includes here, or there."));
        }
      }
    }
    return problems;
  }

  private static List<ScalarNode> items(PayerFolder folder) {
    try {
      return Document.read(folder.path().resolve(PAYER_FILE)).root().at("/includes").stream()
          .filter(ListNode.class::isInstance)
          .flatMap(list -> ((ListNode) list).items().stream())
          .filter(ScalarNode.class::isInstance)
          .map(ScalarNode.class::cast)
          .toList();
    } catch (InvalidDocumentException broken) {
      return List.of(); // the rules say what is wrong
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> includes) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(includes.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
