package io.github.payerrules.examples.benchmarks;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims by the events of StAEDI, as a user of it would write them: number, charge, diagnoses and
 * lines, which is less than what {@code ClaimReader} reads. The peer of {@link ClaimFileSpeed}.
 */
final class StaediClaims {

  private final Map<Integer, String> values = new HashMap<>();
  private final List<String> diagnoses = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private Line open = Line.NONE;
  private String number = "";
  private BigDecimal total = BigDecimal.ZERO;
  private long claims;
  private long linesRead;

  /** A service line. */
  private record Line(
      String code, List<String> modifiers, BigDecimal charge, String units, LocalDate date) {

    static final Line NONE = new Line("", List.of(), BigDecimal.ZERO, "", LocalDate.MIN);

    Line on(LocalDate day) {
      return new Line(code, modifiers, charge, units, day);
    }
  }

  /** A claim. */
  private record Claim(String number, BigDecimal total, List<String> diagnoses, List<Line> lines) {}

  /** How many claims there are in a file. */
  static long count(InputStream in) throws IOException, EDIStreamException {
    return new StaediClaims().read(in);
  }

  private long read(InputStream in) throws IOException, EDIStreamException {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    try (EDIStreamReader reader = factory.createEDIStreamReader(in)) {
      String segment = "";
      while (reader.hasNext()) {
        switch (reader.next()) {
          case START_SEGMENT -> {
            segment = reader.getText();
            values.clear();
          }
          case ELEMENT_DATA -> {
            Location at = reader.getLocation();
            int component = Math.max(0, at.getComponentPosition());
            values.put(at.getElementPosition() * 100 + component, reader.getText());
          }
          case END_SEGMENT -> take(segment);
          default -> {}
        }
      }
    }
    close();
    return claims;
  }

  private void take(String segment) {
    switch (segment) {
      case "CLM" -> {
        close();
        number = value(1, 0);
        total = new BigDecimal(value(2, 0));
      }
      case "HI" -> {
        for (int i = 1; !value(i, 2).isEmpty(); i++) {
          diagnoses.add(value(i, 2));
        }
      }
      case "SV1" -> {
        closeLine();
        List<String> modifiers = new ArrayList<>();
        for (int i = 3; i <= 6 && !value(1, i).isEmpty(); i++) {
          modifiers.add(value(1, i));
        }
        open = new Line(
            value(1, 2), modifiers, new BigDecimal(value(2, 0)), value(4, 0), LocalDate.MIN);
      }
      case "DTP" -> {
        if (value(1, 0).equals("472") && !open.code().isEmpty()) {
          open = open.on(
              LocalDate.parse(value(3, 0).substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        }
      }
      case "HL", "SE" -> close();
      default -> {}
    }
  }

  private String value(int element, int component) {
    return values.getOrDefault(element * 100 + component, "");
  }

  private void closeLine() {
    if (!open.code().isEmpty()) {
      lines.add(open);
      open = Line.NONE;
    }
  }

  private void close() {
    closeLine();
    if (!number.isEmpty()) {
      Claim claim = new Claim(number, total, List.copyOf(diagnoses), List.copyOf(lines));
      claims++;
      linesRead += claim.lines().size();
      number = "";
      diagnoses.clear();
      lines.clear();
    }
    if (linesRead < claims) {
      throw new IllegalStateException("a claim without a line");
    }
  }
}
