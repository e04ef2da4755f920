package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.request.AuthorizationRequest;
import io.github.payerrules.request.RequestItem;
import io.github.payerrules.request.RequestSection;
import java.util.List;

/** A request for authorization as text. */
final class RequestText {

  private final Page page;

  RequestText(Page page) {
    this.page = page;
  }

  void print(String name, AuthorizationRequest request) {
    page.heading(
        List.of(
            new Cell(name, 0, Style.STRONG),
            new Cell("  " + request.claim().payer() + "  ", 0, Style.PLAIN),
            request.isComplete()
                ? new Cell("COMPLETE", 0, Style.GOOD)
                : new Cell("NOT COMPLETE", 0, Style.BAD)),
        request.isComplete() ? "" : ": " + TestReport.count(request.gaps().size(), "gap"));
    for (RequestSection section : RequestSection.values()) {
      List<RequestItem> items =
          request.items().stream().filter(item -> item.section() == section).toList();
      if (!items.isEmpty()) {
        page.blank();
        page.line("  " + section.title(), Style.STRONG);
        items.forEach(this::item);
      }
    }
    if (!request.heldBack().isEmpty()) {
      page.blank();
      page.line("  Held back", Style.STRONG);
      request.heldBack().forEach((kind, count) -> page.entry(4, kind + ": " + count));
    }
    page.blank();
  }

  private void item(RequestItem item) {
    String why = item.rules().isEmpty() ? "" : " [" + String.join(", ", item.rules()) + "]";
    page.entry(
        List.of(new Cell("    " + mark(item) + " ", 13, style(item))),
        item.title() + (item.value().isEmpty() ? "" : " " + item.value()) + why,
        Style.PLAIN);
  }

  private static String mark(RequestItem item) {
    return switch (item.state()) {
      case PRESENT -> "there";
      case MISSING -> "MISSING";
      case NOT_MET -> "NOT MET";
      case OPEN -> "OPEN";
    };
  }

  private static Style style(RequestItem item) {
    return item.isGap() ? Style.BAD : Style.PLAIN;
  }
}
