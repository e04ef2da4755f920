package io.github.payerrules.internal.book;

import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.internal.reading.Trees;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.UsualDenial;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a payer's {@code payer.yaml} says.
 *
 * @param title the payer's full name
 * @param version the version of its rules
 * @param about what they cover and what they do not
 * @param shared whether the folder is only included by others
 * @param notices whether a notice that the patient has signed makes the patient owe a service; no
 *     where the payer knows no such notices
 * @param includes the folders whose rules and tables hold for the payer too
 * @param except the included rules, or whole policy areas of an included folder, that do not, each
 *     with a reason
 * @param covers the procedure families for which its policy is held; empty where that is left to
 *     its rules
 * @param requests the policy areas by which requests for authorization are reviewed
 * @param parameters the numbers that shared rules ask for
 * @param deadlines its time limits
 * @param denials the denials that it often sends
 * @param sources the documents that its citations name
 * @param ids the identifiers that claims give the payer
 */
record PayerFile(
    String title,
    String version,
    String about,
    boolean shared,
    boolean notices,
    List<Named> includes,
    List<Exemption> except,
    List<Named> covers,
    List<Named> requests,
    List<PayerParameter> parameters,
    List<PayerDeadline> deadlines,
    List<UsualDenial> denials,
    List<PolicySource> sources,
    List<Named> ids) {

  /** A name that the file gives, and where. */
  record Named(String name, int line) {}

  /** A rule ({@code its-id}) or area ({@code folder/area}) that does not hold, why, and where. */
  record Exemption(String name, String reason, int line) {

    boolean isArea() {
      return name.indexOf('/') >= 0;
    }
  }

  /** Of a file that could not be read. */
  static final PayerFile EMPTY = new PayerFile(
      "", "", "", false, true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
      List.of(), List.of(), List.of());

  PayerFile {
    includes = List.copyOf(includes);
    except = List.copyOf(except);
    covers = List.copyOf(covers);
    requests = List.copyOf(requests);
    parameters = List.copyOf(parameters);
    deadlines = List.copyOf(deadlines);
    denials = List.copyOf(denials);
    sources = List.copyOf(sources);
    ids = List.copyOf(ids);
  }

  /** The names by which rules ask for its terms. */
  Set<String> termNames() {
    Set<String> names = new TreeSet<>();
    parameters.forEach(parameter -> names.add(parameter.name()));
    deadlines.forEach(deadline -> names.add(deadline.filing()));
    return names;
  }

  static PayerFile read(PayerFiles files, List<Problem> problems) {
    String file = files.name() + "/" + PayerFiles.PAYER_FILE;
    String text = files.texts().get(PayerFiles.PAYER_FILE);
    if (text == null) {
      problems.add(
          new Problem(file, 0, null, "the file is missing", "Write name: and version: into it."));
      return EMPTY;
    }
    Tree tree = Trees.yaml(file, text);
    problems.addAll(tree.problems());
    return tree.root() == null || !tree.problems().isEmpty()
        ? EMPTY
        : new PayerFileReader(new YamlFields(file, problems)).read(tree.root());
  }
}
