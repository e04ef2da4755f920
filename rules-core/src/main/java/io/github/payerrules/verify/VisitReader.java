package io.github.payerrules.verify;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.internal.reading.Trees;
import io.github.payerrules.internal.visit.VisitTree;
import io.github.payerrules.visit.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads planned visits, one at a time.
 *
 * <p>A visit is a claim file of any format that {@link ClaimReader} reads. In JSON and YAML it may
 * also be an object with the claim in {@code claim} (or {@code claim_context}), what a claim has no
 * field for in {@code visit} (or {@code extra}), and next to them {@code id}, {@code payer} and
 * {@code today}. Claims are read strictly; a fact of a visit that is not known is a notice. No
 * problem quotes a value of the file. Immutable and thread-safe.
 */
public final class VisitReader {

  private static final List<String> LINES = List.of(".jsonl", ".ndjson");

  private final ClaimReader claims;

  /** A reader for visits that name their payer. */
  public VisitReader() {
    this(new ClaimReader());
  }

  /**
   * A reader for visits.
   *
   * @param claims reads the planned services of formats other than JSON and YAML
   */
  public VisitReader(ClaimReader claims) {
    this.claims = claims;
  }

  /**
   * Reads a file.
   *
   * @param each is given each visit as soon as it is read
   * @throws IOException if the file cannot be opened or read
   */
  public void read(Path file, Consumer<VisitRead> each) throws IOException {
    String format = ClaimReader.formatOf(file);
    if (format.equals("json") || format.equals("yaml")) {
      try (InputStream in = Files.newInputStream(file)) {
        readTrees(in, file.toString(), format.equals("json"), each);
      }
    } else {
      claims.read(file, read -> each.accept(planned(read)));
    }
  }

  /**
   * Reads a text in JSON or YAML.
   *
   * @param name how problems call it; its ending tells JSON, JSON Lines and YAML apart
   * @param each as in {@link #read(Path, Consumer)}
   */
  public void read(String text, String name, Consumer<VisitRead> each) {
    try {
      String start = text.stripLeading();
      boolean json = !name.endsWith(".yaml")
          && !name.endsWith(".yml")
          && (start.startsWith("{") || start.startsWith("["));
      readTrees(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, json, each);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  /**
   * Reads a file that is known to be small.
   *
   * @throws IOException if the file cannot be opened or read
   */
  public List<VisitRead> readAll(Path file) throws IOException {
    List<VisitRead> all = new ArrayList<>();
    read(file, all::add);
    return List.copyOf(all);
  }

  private static void readTrees(InputStream in, String name, boolean json, Consumer<VisitRead> each)
      throws IOException {
    int[] position = {0};
    Consumer<Tree> bind = tree -> each.accept(read(name, ++position[0], tree));
    if (json) {
      boolean lines = LINES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
      Trees.jsonClaims(name, in, lines, bind);
    } else {
      Trees.yamlClaims(name, in, bind);
    }
  }

  private static VisitRead read(String name, int position, Tree tree) {
    VisitTree.Read read = VisitTree.read(name, tree);
    return new VisitRead(
        name,
        position,
        tree.line(),
        read.id(),
        read.today(),
        read.visit(),
        read.problems(),
        read.notices());
  }

  private static VisitRead planned(ClaimRead read) {
    return new VisitRead(
        read.file(),
        read.position(),
        read.line(),
        read.claim() == null ? null : read.claim().id(),
        null,
        read.claim() == null ? null : Visit.of(read.claim()),
        read.problems(),
        read.notices());
  }
}
