package io.github.payerrules.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bill of materials, and the versions to import. */
class BillsTest {

  @Test
  @DisabledIfSystemProperty(
      named = "maven",
      matches = "offline true",
      disabledReason = "CycloneDX makes no bill while Maven is offline")
  void theBillOfMaterialsNamesEachJarOfTheArchive() throws IOException {
    Path archive = Path.of(Objects.requireNonNull(System.getProperty("archive")));
    TreeSet<String> jars = new TreeSet<>();
    TreeSet<String> billed = new TreeSet<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".jar")) {
          jars.add(name.substring(name.lastIndexOf('/') + 1));
        } else if (name.endsWith("/bom.json")) {
          JsonNode bill = new ObjectMapper().readTree(zip.getInputStream(entry));
          assertThat(bill.at("/bomFormat").asText()).isEqualTo("CycloneDX");
          for (JsonNode part : bill.at("/components")) {
            assertThat(part.at("/hashes/0/content").asText())
                .as(part.toString())
                .isNotEmpty();
            assertThat(part.at("/licenses/0").isMissingNode())
                .as(part.toString())
                .isFalse();
            billed.add(part.at("/name").asText() + "-" + part.at("/version").asText() + ".jar");
          }
        }
      }
    }

    assertThat(jars).isNotEmpty();
    assertThat(billed).containsAll(jars);
  }

  @Test
  void theVersionsToImportAreThoseOfTheBuild() throws Exception {
    Document build = xml(Path.of("../../pom.xml"));
    Document versions = xml(Path.of("../../rules-core/bom/pom.xml"));

    assertThat(texts(versions, "version").get(0))
        .isEqualTo(texts(build, "version").get(0));
    assertThat(texts(versions, "project.build.outputTimestamp"))
        .isEqualTo(texts(build, "project.build.outputTimestamp"));
    assertThat(texts(versions, "artifactId"))
        .contains("payer-rules-bom", "rules-core", "rules-payers", "rules-testkit");
  }

  private static Document xml(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static List<String> texts(Document document, String element) {
    NodeList found = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }
}
