package io.github.payerrules.cli;

import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.testkit.Acceptance;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes today's answer of one case that a person names; there is no way to take all. */
final class AcceptedCase {

  private record Place(Suite suite, Case test) {}

  private final List<Suite> suites;
  private final Page page;

  AcceptedCase(List<Suite> suites, Page page) {
    this.suites = suites;
    this.page = page;
  }

  int accept(String name, String reason) throws IOException {
    Place place = find(name);
    Case test = place.test();
    if (!place.suite().isLoaded()) {
      throw new UsageException(
          "the rules of " + place.suite().name() + " cannot be loaded; payer-rules lint says why");
    }
    if (place.suite().result(test).passed()) {
      page.line("nothing to accept: " + test + " already passes");
      return PayerRulesCli.FOUND_NOTHING;
    }
    Acceptance accepted;
    try {
      accepted = Acceptance.write(place.suite(), test, reason);
    } catch (IllegalStateException cannot) {
      throw new UsageException(String.valueOf(cannot.getMessage()), cannot);
    }
    page.line("accepted  " + test, Style.GOOD);
    page.entry(
        10,
        accepted.expect().isEmpty()
            ? "expects no finding"
            : "expects "
                + accepted.expect().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining("\n        ")));
    if (!accepted.notNear().isEmpty()) {
      page.entry(10, "is no longer a near miss of " + String.join(", ", accepted.notNear()));
    }
    page.entry(10, "why: " + reason.strip());
    return PayerRulesCli.FOUND_NOTHING;
  }

  private Place find(String name) {
    List<Place> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Suite suite : suites) {
      for (Case test : suite.cases()) {
        names.add(test.name());
        if (test.name().equals(name) || name.equals(test.file() + ":" + test.line())) {
          found.add(new Place(suite, test));
        }
      }
    }
    if (found.isEmpty()) {
      throw new UsageException("there is no case \"" + name + "\""
          + NearestName.among(name, names)
              .map(near -> ". Did you mean \"" + near + "\"?")
              .orElse("; payer-rules test names those that fail"));
    }
    if (found.size() > 1) {
      throw new UsageException("several cases are called \"" + name + "\"; name one by its place: "
          + found.stream()
              .map(each -> each.test().file() + ":" + each.test().line())
              .collect(Collectors.joining(", ")));
    }
    return found.get(0);
  }
}
