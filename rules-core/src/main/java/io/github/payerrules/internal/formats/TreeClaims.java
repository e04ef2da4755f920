package io.github.payerrules.internal.formats;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.internal.binding.ClaimBinder;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.internal.reading.Tree;
import java.util.List;

/** From the tree of a JSON or YAML text with this project's own fields to a claim. */
public final class TreeClaims {

  private TreeClaims() {}

  /** The claim of a tree, or its problems. */
  public static ReadClaim bind(String file, Tree tree, ReadingOptions options) {
    Problems problems = new Problems(file);
    problems.addAll(tree.problems());
    Node root = tree.root();
    Claim claim = root == null ? null : ClaimBinder.bind(root, options.defaultPayer(), problems);
    String place = root == null || root.path().isEmpty() ? null : root.path();
    if (root == null || claim == null || problems.count() > 0) {
      return ReadClaim.broken(tree.line(), place, problems.toList(), false);
    }
    PointerPlaces places = new PointerPlaces(tree.line(), root.path());
    for (int i = 0; i < claim.lines().size(); i++) {
      String pointer = "/lines/" + i;
      int line = root.at(pointer).map(Node::line).orElse(tree.line());
      places.add(claim.lines().get(i).number(), line, root.path() + pointer);
    }
    return new ReadClaim(tree.line(), place, claim, List.of(), List.of(), places, false);
  }
}
