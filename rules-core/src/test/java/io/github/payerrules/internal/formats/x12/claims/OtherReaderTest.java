package io.github.payerrules.internal.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.ReadClaim;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On clean files StAEDI, which others wrote, sees the same claims, lines, charges and codes. */
class OtherReaderTest {

  private static final Path SHARED = Path.of("../../shared/data/edi837p");

  @Test
  void generatedFiles() throws EDIStreamException {
    for (int seed = 0; seed < 20; seed++) {
      String text = ClaimAs837.write(new GeneratedClaims(seed).next(20));

      assertThat(ours(text)).as("seed %d", seed).isEqualTo(theirs(text)).hasSizeGreaterThan(20);
    }
  }

  @Test
  void publicFiles() throws IOException, EDIStreamException {
    assumeTrue(Files.isDirectory(SHARED), "the public files are not here: ../shared/data/edi837p");
    List<Path> files;
    try (Stream<Path> all = Files.list(SHARED)) {
      files = all.filter(it -> it.getFileName().toString().startsWith("LinuxForHealth"))
          .sorted()
          .toList();
    }
    int compared = 0;
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (!text.contains("HC>")) { // ISA16 declares a colon there: not clean
        assertThat(ours(text)).as(file.toString()).isEqualTo(theirs(text));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  private static List<String> ours(String text) {
    List<String> seen = new ArrayList<>();
    for (ReadClaim read : RoundTripTest.read(text)) {
      Claim claim = Objects.requireNonNull(read.claim());
      seen.add("CLM " + claim.claimNumber() + ' ' + plain(claim.totalCharge()));
      for (ServiceLine line : claim.lines()) {
        seen.add("SV1 " + line.code() + ' ' + plain(line.charge()));
      }
    }
    return seen;
  }

  private static List<String> theirs(String text) throws EDIStreamException {
    List<String> seen = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes));
    String segment = "";
    Map<String, String> values = new HashMap<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case START_SEGMENT -> {
          segment = reader.getText();
          values.clear();
        }
        case ELEMENT_DATA -> {
          Location at = reader.getLocation();
          int component = Math.max(0, at.getComponentPosition());
          values.put(at.getElementPosition() + "-" + component, reader.getText());
        }
        case END_SEGMENT -> {
          if (segment.equals("CLM")) {
            seen.add("CLM " + values.get("1-0") + ' ' + amount(values.get("2-0")));
          } else if (segment.equals("SV1")) {
            seen.add("SV1 " + values.get("1-2") + ' ' + amount(values.get("2-0")));
          }
        }
        default -> {}
      }
    }
    return seen;
  }

  private static String amount(String text) {
    return plain(new BigDecimal(text));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
