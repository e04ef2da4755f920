package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.internal.binding.ClaimBinder;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.internal.reading.Trees;
import io.github.payerrules.review.InvalidClaimException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims from JSON or YAML, one at a time, so that a file of any number of claims needs the
 * memory of one.
 *
 * <p>A file holds one claim, a list of claims, an object with such a list ({@code claims}), claims
 * one after the other (JSON Lines or not), or several YAML documents. Its name's ending says which
 * ({@code .json}, {@code .jsonl}, {@code .ndjson}, {@code .yaml}, {@code .yml}), else its content.
 * The names of fields are those of the components of {@link Claim} and its parts. The encoding is
 * UTF-8.
 *
 * <p>Reading is strict: an unknown field, a date that does not exist, a number out of range, a
 * field given twice are problems, and all problems of a claim are said at once, with line, JSON
 * pointer and how to mend them. A claim with problems does not stop the next one. Where the text
 * itself breaks off, what came before it is delivered; in JSON Lines, what comes after it too. A
 * claim of more than 8 MiB of text or 100,000 values is refused without being kept in memory. No
 * problem quotes a value of the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClaimReader {

  private final @Nullable String payer;

  /** A reader for claims that name their payer. */
  public ClaimReader() {
    this(null);
  }

  private ClaimReader(@Nullable String payer) {
    this.payer = payer;
  }

  /**
   * A reader as this one, for claims of which some name no payer.
   *
   * @param defaultPayer the payer of those
   */
  public ClaimReader withPayer(String defaultPayer) {
    return new ClaimReader(defaultPayer);
  }

  /**
   * Reads a file.
   *
   * @param each is given each claim as soon as it is read, in the order of the file; what it throws
   *     ends the reading
   * @throws IOException if the file cannot be opened or read
   */
  public void read(Path file, Consumer<ClaimRead> each) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, file.toString(), each);
    }
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param name how problems call it; its ending says what it holds
   * @param each as in {@link #read(Path, Consumer)}
   * @throws IOException if the stream cannot be read
   */
  public void read(InputStream in, String name, Consumer<ClaimRead> each) throws IOException {
    int[] position = {0};
    Trees.claims(name, in, tree -> each.accept(read(name, ++position[0], tree)));
  }

  /**
   * Reads a text.
   *
   * @param name as in {@link #read(InputStream, String, Consumer)}
   * @param each as in {@link #read(Path, Consumer)}
   */
  public void read(String text, String name, Consumer<ClaimRead> each) {
    try {
      read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, each);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  /**
   * Reads a file that is known to be small.
   *
   * @throws IOException if the file cannot be opened or read
   */
  public List<ClaimRead> readAll(Path file) throws IOException {
    List<ClaimRead> all = new ArrayList<>();
    read(file, all::add);
    return List.copyOf(all);
  }

  /**
   * Reads the claim of a tree, such as that of a case.
   *
   * @param file how problems call the file
   */
  public ClaimRead bind(String file, Node claim) {
    return read(file, 1, new Tree(claim.line(), claim, List.of()));
  }

  /**
   * Reads one claim, in JSON or YAML.
   *
   * @throws InvalidClaimException if it is not valid, or if there is more than one
   */
  public Claim claim(String text) {
    List<ClaimRead> all = new ArrayList<>();
    read(text, "claim", all::add);
    if (all.size() == 1) {
      return all.get(0).orThrow();
    }
    Problems problems = new Problems("claim");
    all.forEach(it -> problems.addAll(it.problems()));
    if (problems.count() == 0) {
      problems.add(0, null, "there is more than one claim", "one was expected");
    }
    throw new InvalidClaimException(problems.toList());
  }

  private ClaimRead read(String file, int position, Tree tree) {
    Problems problems = new Problems(file);
    problems.addAll(tree.problems());
    Node root = tree.root();
    Claim claim = root == null ? null : ClaimBinder.bind(root, payer, problems);
    return new ClaimRead(
        file, position, tree.line(), problems.count() == 0 ? claim : null, problems.toList());
  }
}
