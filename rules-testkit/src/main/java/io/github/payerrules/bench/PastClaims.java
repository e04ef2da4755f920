package io.github.payerrules.bench;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Claims of the past on which changes are tried, kept in memory. Immutable and thread-safe. Holds
 * claims; {@link #toString()} shows none.
 *
 * @param claims those that could be read
 * @param unreadable how many could not
 */
public record PastClaims(List<ClaimRead> claims, int unreadable) {

  public static final PastClaims NONE = new PastClaims(List.of(), 0);

  public PastClaims {
    claims = List.copyOf(claims);
  }

  /**
   * Reads claims.
   *
   * @throws IOException if a file cannot be read
   */
  public static PastClaims read(List<Path> files, ClaimReader reader) throws IOException {
    List<ClaimRead> claims = new ArrayList<>();
    int[] unreadable = new int[1];
    for (Path file : files) {
      reader.read(file, read -> {
        if (read.claim() == null) {
          unreadable[0]++;
        } else {
          claims.add(read);
        }
      });
    }
    return new PastClaims(claims, unreadable[0]);
  }

  /** Those of some payers. */
  List<ClaimRead> of(Set<String> payers) {
    return claims.stream()
        .filter(read -> {
          Claim claim = read.claim();
          return claim != null && payers.contains(claim.payer());
        })
        .toList();
  }

  @Override
  public String toString() {
    return "PastClaims[" + claims.size() + "]";
  }
}
