package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlTest {

  private static final String PAYERS = "src/test/resources/payers";

  /** What Jenkins and Surefire have in common: the elements and attributes that both read. */
  private static final Path SCHEMA = Path.of("src/test/resources/junit-report.xsd");

  @TempDir
  Path folder;

  @Test
  void writesASuiteForEachCaseFileAndATestForEachCase() throws Exception {
    Document xml = report(PAYERS);

    assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo("14");
    assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("0");
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("acme/frequency.cases.yaml");
    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    Element first = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("classname")).isEqualTo("acme.frequency");
    assertThat(first.getAttribute("name")).isEqualTo("a fifth lumbar ESI inside twelve months");
    assertThat(first.getAttribute("time")).matches("[0-9]+[.][0-9]{3}");
  }

  @Test
  void escapesWhatXmlCannotHold() throws Exception {
    Files.writeString(folder.resolve("x.yaml"), """
        - case: "<a> & \\u0001 ]]> \\U0001F600"
          claim:
            payer: acme
            lines: [ { code: "20552", date: 2026-07-01, diagnoses: [M79.18], evidence: { tautBand: true } } ]
          expect: [ { advise: tpi-taut-band, line: 1, message: "<b> & \\u0002" } ]
        """);

    Document xml = report(folder.toString(), "--payers", PAYERS);

    Element test = (Element) xml.getElementsByTagName("testcase").item(0);
    assertThat(test.getAttribute("name")).isEqualTo("<a> & \uFFFD ]]> \uD83D\uDE00");
    NodeList failures = test.getElementsByTagName("failure");
    assertThat(failures.getLength()).isOne();
    assertThat(((Element) failures.item(0)).getAttribute("message"))
        .isEqualTo("expected advise tpi-taut-band on line 1; got no finding");
    assertThat(failures.item(0).getTextContent()).contains("\"<b> & \uFFFD\"");
  }

  private Document report(String... arguments) throws Exception {
    Path file = folder.resolve("out/junit.xml");
    String[] all = new String[arguments.length + 3];
    all[0] = "test";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--junit";
    all[all.length - 1] = file.toString();
    Ran ran = Ran.with(all);
    assertThat(ran.err()).isEmpty();
    validate(file);
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static void validate(Path file) throws IOException, org.xml.sax.SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(file.toFile()));
  }
}
