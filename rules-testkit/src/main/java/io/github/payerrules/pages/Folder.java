package io.github.payerrules.pages;

import io.github.payerrules.Document;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ScalarNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A payer's folder, or one that payers include.
 *
 * @param path where it is
 * @param name its name
 * @param title what its {@code payer.yaml} calls it
 * @param version the version of its rules
 * @param about what its rules cover and what they do not
 */
record Folder(Path path, String name, String title, String version, String about) {

  static final String PAGE = "RULES.md";

  private static final String PAYER_FILE = "payer.yaml";

  /** The payer folders among those paths and in them, by name. */
  static List<Folder> below(List<Path> paths) {
    List<Folder> folders = new ArrayList<>();
    for (Path given : paths) {
      Path path = given.toAbsolutePath().normalize();
      try (Stream<Path> inside =
          isPayer(path) ? Stream.of(path) : Files.list(path).filter(Folder::isPayer)) {
        inside.sorted().map(Folder::read).forEach(folders::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return folders;
  }

  /** Whether the path is a folder of folders of payers. */
  static boolean holdsPayers(Path path) {
    return !isPayer(path) && !below(List.of(path)).isEmpty();
  }

  private static boolean isPayer(Path path) {
    return Files.isRegularFile(path.resolve(PAYER_FILE));
  }

  private static Folder read(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      Node root =
          Document.read(path.resolve(PAYER_FILE), name + "/" + PAYER_FILE).root();
      return new Folder(path, name, text(root, "name"), text(root, "version"), text(root, "about"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Node root, String field) {
    return root.at("/" + field)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).text().strip())
        .orElse("");
  }

  /** The file of its page. */
  Path page() {
    return path.resolve(PAGE);
  }
}
