package io.github.payerrules.testkit;

import io.github.payerrules.Document;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.review.InvalidDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A payer's folder. Immutable and thread-safe.
 *
 * @param path where it is
 * @param includes the folders that its {@code payer.yaml} includes; none where it is broken
 */
public record PayerFolder(Path path, Set<String> includes) {

  static final String PAYER_FILE = "payer.yaml";

  public PayerFolder {
    includes = Set.copyOf(includes);
  }

  /** The folder's name, by which claims and {@code includes} name it. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** Whether a folder has a {@code payer.yaml}. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(PAYER_FILE));
  }

  /**
   * Those of the folders, and those directly below them.
   *
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static List<PayerFolder> in(List<Path> folders) {
    List<PayerFolder> found = new ArrayList<>();
    for (Path folder : folders) {
      Path whole = folder.toAbsolutePath().normalize();
      for (Path each : is(whole) ? List.of(whole) : below(whole)) {
        found.add(new PayerFolder(each, includes(each.resolve(PAYER_FILE))));
      }
    }
    return found;
  }

  /** The folders, and what stands beside them and is included, by whatever way. */
  public static List<PayerFolder> withIncluded(List<PayerFolder> folders) {
    Map<Path, PayerFolder> all = new LinkedHashMap<>();
    List<PayerFolder> open = new ArrayList<>(folders);
    while (!open.isEmpty()) {
      PayerFolder next = open.remove(0);
      if (all.putIfAbsent(next.path(), next) == null) {
        for (String include : next.includes()) {
          Path beside = next.path().resolveSibling(include);
          if (is(beside)) {
            open.add(new PayerFolder(beside, includes(beside.resolve(PAYER_FILE))));
          }
        }
      }
    }
    return List.copyOf(all.values());
  }

  /** The names of those that are {@code wanted}, or include one that is, by whatever way. */
  public static Set<String> withIncluding(List<PayerFolder> all, Set<String> wanted) {
    Set<String> names = new LinkedHashSet<>(wanted);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (PayerFolder folder : all) {
        if (folder.includes().stream().anyMatch(names::contains)) {
          grows |= names.add(folder.name());
        }
      }
    }
    return names;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .filter(PayerFolder::is)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> includes(Path payerFile) {
    Set<String> names = new LinkedHashSet<>();
    try {
      if (Document.read(payerFile).root().at("/includes").orElse(null) instanceof ListNode list) {
        list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .forEach(item -> names.add(((ScalarNode) item).text()));
      }
    } catch (InvalidDocumentException broken) {
      return Set.of(); // whoever loads the rules says what is wrong
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }
}
