package io.github.payerrules.pages;

import io.github.payerrules.request.AuthorizationRequest;
import io.github.payerrules.request.RequestItem;
import io.github.payerrules.request.RequestSection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The page of a request for authorization, to be printed or faxed.
 *
 * @param frame title, style and script
 * @param name the caller's reference
 * @param request the request
 * @param day the day of the request
 */
public record RequestPage(
    Html.Frame frame, String name, AuthorizationRequest request, LocalDate day) {

  /** The page in HTML. */
  public static String of(String name, AuthorizationRequest request, LocalDate day) {
    return Html.page(
        "request.jte",
        new RequestPage(Html.frame("Request for authorization"), name, request, day));
  }

  /** The sections in which something is there. */
  List<RequestSection> sections() {
    return Arrays.stream(RequestSection.values())
        .filter(section -> !request.present(section).isEmpty())
        .toList();
  }

  String why(RequestItem item) {
    return item.rules().isEmpty()
        ? item.citation()
        : String.join(", ", item.rules())
            + (item.citation().isEmpty() ? "" : ": " + item.citation());
  }
}
