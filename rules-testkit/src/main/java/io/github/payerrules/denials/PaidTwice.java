package io.github.payerrules.denials;

import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Services that a payer pays more than once: it takes back a payment before it pays a service anew.
 * Those of the same files are told together.
 */
final class PaidTwice {

  private record Pair(Decided first, Decided other) {}

  private static final Comparator<Decided> BY_PLACE =
      Comparator.comparing(Decided::file).thenComparing(Decided::fileLine);

  private final TreeMap<String, List<Pair>> byFiles = new TreeMap<>();

  /** Takes what one payer decided on a service. */
  void add(List<Decided> decided) {
    List<Decided> paid = decided.stream()
        .filter(each -> each.isPaid() && !each.isReversal())
        .sorted(BY_PLACE)
        .toList();
    long takenBack = decided.stream().filter(Decided::isReversal).count();
    if (paid.size() > takenBack + 1) {
      Pair pair = new Pair(paid.get(0), paid.get(paid.size() - 1));
      String files = paid.stream().map(Decided::file).distinct().collect(Collectors.joining("\n"));
      byFiles.computeIfAbsent(files, none -> new ArrayList<>()).add(pair);
    }
  }

  List<Problem> problems() {
    return byFiles.values().stream().map(PaidTwice::problem).toList();
  }

  private static Problem problem(List<Pair> ofFiles) {
    Pair first =
        ofFiles.stream().min(Comparator.comparing(Pair::other, BY_PLACE)).orElseThrow();
    return new Problem(
        first.other().file(),
        first.other().fileLine(),
        null,
        (ofFiles.size() == 1
                ? "a service is paid more than once and not taken back: the other payment is in "
                : ofFiles.size() + " services are paid more than once and not taken back, the first"
                    + " of them also in ")
            + first.first().placeBeside(first.other()),
        "Post each of them once. Ask the payer whether it will take the other payment back.");
  }
}
