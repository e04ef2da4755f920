package io.github.payerrules.request;

import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Recorded;
import java.util.List;
import java.util.stream.Collectors;

/** A documented fact in words. */
final class FactText {

  private FactText() {}

  static String of(Recorded recorded) {
    return value(recorded.value())
        + (recorded.scale() == null ? "" : " (" + recorded.scale() + ")")
        + (recorded.recordedOn() == null ? "" : ", recorded on " + recorded.recordedOn());
  }

  private static String value(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof List<?> blocks) {
      return blocks.stream().map(FactText::block).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private static String block(Object each) {
    return each instanceof DiagnosticBlock block
        ? block.relief() + "% on " + block.date()
        : String.valueOf(each);
  }
}
