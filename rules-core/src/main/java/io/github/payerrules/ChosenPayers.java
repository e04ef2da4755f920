package io.github.payerrules;

import io.github.payerrules.internal.book.BookBuilder;
import io.github.payerrules.internal.book.FolderReader;
import io.github.payerrules.internal.book.Packs;
import io.github.payerrules.internal.book.PayerFiles;
import io.github.payerrules.internal.book.TrustedSigners;
import io.github.payerrules.internal.reviewing.Limits;
import io.github.payerrules.internal.reviewing.Reviewers;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The payers that are wanted, and where their rules are. Nothing is read before all is said. Not
 * thread-safe.
 */
final class ChosenPayers {

  private final BookBuilder books = new BookBuilder();
  private final Set<String> wanted = new LinkedHashSet<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final List<PayerFiles> beside = new ArrayList<>();
  private final List<Supplier<List<PayerFiles>>> readings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable TrustedSigners signers;
  private boolean everyPackedPayer;
  private boolean anyOutsideTheClassPath;

  /** A payer of the packs on the class path. */
  void name(String payer) {
    wanted.add(payer);
    named.add(payer);
  }

  /** Every payer of the packs on the class path. */
  void takeAllPacked() {
    everyPackedPayer = true;
  }

  void takeFolder(Path path) {
    take(() -> {
      if (signers != null) {
        throw new InvalidRulesException(List.of(new Problem(
            String.valueOf(path.getFileName()),
            0,
            null,
            "A folder cannot be signed, and only signed rules are allowed here",
            "Pack the folder, sign the pack, and load that.")));
      }
      List<PayerFiles> read = FolderReader.read(path);
      beside.addAll(FolderReader.includedBeside(path));
      return read;
    });
  }

  void takePack(Path jar) {
    take(() -> signers == null ? Packs.inFile(jar) : Packs.signedFile(jar, signers));
  }

  private void take(Supplier<List<PayerFiles>> reading) {
    anyOutsideTheClassPath = true;
    readings.add(reading);
  }

  /** Only packs that one of the signers in a file has signed. */
  void trust(Path certificates) {
    try {
      signers = TrustedSigners.in(certificates);
    } catch (InvalidRulesException invalid) {
      signers = new TrustedSigners(Set.of());
      problems.addAll(invalid.problems());
    }
  }

  /** Only packs that one of those has signed. */
  void trust(Collection<? extends Certificate> certificates) {
    signers = new TrustedSigners(Set.copyOf(certificates));
  }

  /** Something that is wrong beside the payers, told with what is wrong with them. */
  void refuse(List<Problem> others) {
    problems.addAll(others);
  }

  /**
   * What reviews the claims of these payers.
   *
   * @throws InvalidRulesException with every problem in every file
   */
  Reviewers reviewers(Limits limits) {
    read();
    beside.forEach(books::add);
    List<Map<String, Supplier<PayerFiles>>> packs =
        Packs.onClassPath(PayerRules.class.getClassLoader());
    boolean checkedTogether = packs.size() == 1 && !anyOutsideTheClassPath;
    packs.forEach(pack -> pack.forEach(books::add));
    Set<String> payers = new LinkedHashSet<>(wanted);
    if (everyPackedPayer) {
      packs.forEach(pack -> payers.addAll(pack.keySet()));
    }
    books.make(checkedTogether ? wanted : payers);
    checkNamed(payers);
    problems.addAll(books.problems());
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    payers.removeIf(name -> !books.hasPayer(name));
    return Reviewers.of(books, payers, limits);
  }

  /** Reads folders and packs, now that it is known whether they must be signed. */
  private void read() {
    for (Supplier<List<PayerFiles>> reading : readings) {
      try {
        for (PayerFiles files : reading.get()) {
          books.add(files);
          wanted.add(files.name());
        }
      } catch (InvalidRulesException invalid) {
        problems.addAll(invalid.problems());
      }
    }
    readings.clear();
  }

  private void checkNamed(Set<String> payers) {
    if (payers.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(
          "builder", 0, null, "no payer was named", "Call payer(\"medicare\") or payers(folder)."));
    }
    for (String name : named) {
      if (!books.hasPayer(name)) {
        Set<String> known = books.payers();
        problems.add(new Problem(
            "builder",
            0,
            null,
            "no rules of payer \"" + name + "\"",
            NearestName.among(name, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("On the class path are: " + String.join(", ", known) + ".")));
      }
    }
  }
}
