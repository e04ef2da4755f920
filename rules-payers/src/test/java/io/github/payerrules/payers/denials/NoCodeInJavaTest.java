package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What reason and remark codes mean stands in tables; no Java source compares one. */
class NoCodeInJavaTest {

  private static final Path SOURCES = Path.of(
      "..",
      "rules-core",
      "src",
      "main",
      "java",
      "io",
      "github",
      "payerrules",
      "internal",
      "denial");
  private static final Pattern CODE =
      Pattern.compile("\"((CO|PR|OA|PI)-\\w{1,4}|MA\\d{2,3}|[MN]\\d{1,3}|PLB-?\\w{2})\"");

  @Test
  void noSourceNamesACode() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<Path> sources = files.toList();

      assertThat(sources).hasSizeGreaterThan(10);
      for (Path source : sources) {
        assertThat(CODE.matcher(Files.readString(source)).results().map(each -> each.group(1)))
            .as(String.valueOf(source.getFileName()))
            .isEmpty();
      }
    }
  }
}
