package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.history.FiledClaims;
import io.github.payerrules.internal.remits.RemittanceWalker;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import io.github.payerrules.source.HistorySource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The earlier services of patients, from files: claims of any format that {@link ClaimReader}
 * reads, and remittances (835) that say what became of them.
 *
 * <p>The files are read once. A service is denied where a remittance says so, superseded where a
 * later claim replaces or voids its claim, paid where a remittance pays it or leaves it to the
 * patient, and pending until there is one. A claim sent to several payers counts once. Patients
 * meet by {@link Claim#patientKey()}: read the claims that are reviewed with the same
 * {@link ClaimReader}, or with one of the same secret. The services of the reviewed claim itself,
 * and of the claim that it replaces, are left out.
 *
 * <p>Files know what the practice billed, not what others did; and nothing from before the first of
 * them: {@link History#completeFrom()} is the earliest date of service in the files.
 *
 * <p>Immutable and thread-safe.
 */
public final class FileHistory implements HistorySource {

  private final FiledClaims claims;
  private final List<Problem> problems;

  private FileHistory(FiledClaims claims, List<Problem> problems) {
    this.claims = claims;
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads a file, or all files below a folder; hidden files are passed over.
   *
   * @param reader what reads the claims that are reviewed
   * @throws IOException if a file cannot be opened or read
   */
  public static FileHistory read(Path fileOrFolder, ClaimReader reader) throws IOException {
    FiledClaims.Builder filed = new FiledClaims.Builder();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(fileOrFolder)) {
      boolean[] hasOtherTransaction = {false};
      reader.read(file, read -> {
        Claim claim = read.claim();
        if (claim != null) {
          filed.add(claim);
        } else if (read.isOtherTransaction()) {
          hasOtherTransaction[0] = true;
        } else {
          problems.addAll(read.problems());
        }
      });
      if (hasOtherTransaction[0]) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
          RemittanceWalker.walk(
              String.valueOf(file.getFileName()), in, new Decisions(filed, problems));
        }
      }
    }
    return new FileHistory(filed.build(), problems);
  }

  /**
   * Gives each claim of a remittance to the history; what is wrong with a payment loses no claim.
   */
  private record Decisions(FiledClaims.Builder filed, List<Problem> problems)
      implements RemittanceHandler {

    @Override
    public void claim(Remittance payment, ClaimPayment claim, int line) {
      filed.add(payment.date(), claim);
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      // Totals decide no service.
    }

    @Override
    public void notice(Problem notice) {
      // It loses no service.
    }

    @Override
    public void incomplete(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void problem(Problem problem) {
      // Only claims that are missing are reported.
    }
  }

  private static List<Path> files(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> all = Files.walk(fileOrFolder)) {
      return all.filter(Files::isRegularFile)
          .filter(it -> !String.valueOf(it.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** What was wrong in the files: claims that are missing in the history. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many patients there are. */
  public int patients() {
    return claims.patients();
  }

  /** How many services there are. */
  public int services() {
    return claims.services();
  }

  /** The earliest date of service; {@code null} if there is no service. */
  public @Nullable LocalDate from() {
    return claims.from();
  }

  /**
   * {@code null} for a claim without {@link Claim#patientKey()}. Where claims are missing, no day
   * before the claim's own is known to be complete.
   */
  @Override
  public @Nullable History historyFor(Claim claim) {
    String patient = claim.patientKey();
    if (patient == null) {
      return null;
    }
    List<PriorService> earlier = claims.of(patient, claim);
    LocalDate from = problems.isEmpty() ? claims.from() : null;
    LocalDate first =
        claim.lines().stream().map(ServiceLine::date).min(LocalDate::compareTo).orElse(null);
    return History.of(earlier, from == null ? first : from);
  }

  @Override
  public String toString() {
    return "FileHistory[" + patients() + " patients, " + services() + " services]";
  }
}
