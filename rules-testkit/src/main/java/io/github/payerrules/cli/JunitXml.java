package io.github.payerrules.cli;

import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes what came of suites as the XML that JUnit's runners write and continuous integration
 * reads: a {@code testsuite} for each case file, a {@code testcase} for each case, one for the
 * suite as a whole.
 */
final class JunitXml {

  private static final String WHOLE = "the suite is whole";

  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes a file, and the folders above it.
   *
   * @param notLoaded why rules could not be loaded
   */
  static void write(Path file, List<Problem> notLoaded, Collection<SuiteReport> reports)
      throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitXml(writer).document(notLoaded, reports);
      writer.close();
    } catch (XMLStreamException impossible) {
      throw new IOException("the report cannot be written as XML", impossible);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text.toString());
  }

  private void document(List<Problem> notLoaded, Collection<SuiteReport> reports)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    int tests = reports.stream().mapToInt(report -> report.cases().size() + 1).sum();
    int failures = reports.stream().mapToInt(JunitXml::failures).sum();
    int errors = reports.stream().mapToInt(JunitXml::errors).sum() + (notLoaded.isEmpty() ? 0 : 1);
    xml.writeStartElement("testsuites");
    counts("payer-rules", tests + (notLoaded.isEmpty() ? 0 : 1), failures, errors);
    attribute(
        "time",
        seconds(reports.stream().map(JunitXml::took).reduce(Duration.ZERO, Duration::plus)));
    if (!notLoaded.isEmpty()) {
      line(1);
      xml.writeStartElement("testsuite");
      counts("rules", 1, 0, 1);
      testcase("rules", "the rules can be loaded", Duration.ZERO, "error", texts(notLoaded));
      line(1);
      xml.writeEndElement();
    }
    for (SuiteReport report : reports) {
      suite(report);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(SuiteReport report) throws XMLStreamException {
    String name = report.suite().name();
    line(1);
    xml.writeStartElement("testsuite");
    counts(name, report.cases().size() + 1, failures(report), errors(report));
    attribute("skipped", "0");
    attribute("time", seconds(took(report)));
    attribute("file", report.suite().file().toString());
    for (SuiteReport.Timed each : report.cases()) {
      CaseResult result = each.result();
      testcase(
          name,
          result.run().name(),
          each.took(),
          "failure",
          result.passed() ? "" : result.failure());
    }
    testcase(
        name,
        WHOLE,
        Duration.ZERO,
        report.suite().isLoaded() ? "failure" : "error",
        report.suite().isLoaded() || !report.problems().isEmpty()
            ? texts(report.problems())
            : "not run: its rules could not be loaded");
    line(1);
    xml.writeEndElement();
  }

  private void testcase(String suite, String name, Duration took, String kind, String text)
      throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    attribute("name", name);
    attribute("classname", className(suite));
    attribute("time", seconds(took));
    if (!text.isEmpty()) {
      line(3);
      xml.writeStartElement(kind);
      attribute("message", message(text));
      attribute("type", kind.equals("failure") ? "assertion" : "rules");
      xml.writeCharacters(legal(text));
      xml.writeEndElement();
      line(2);
    }
    xml.writeEndElement();
  }

  /** What lists of results show: what was expected and what came, or the first line. */
  private static String message(String text) {
    String told = text.lines()
        .map(String::strip)
        .filter(line ->
            line.startsWith("draft ") || line.startsWith("expected ") || line.startsWith("got "))
        .map(line -> line.replaceFirst(" +", " "))
        .collect(Collectors.joining("; "));
    return told.isEmpty() ? text.lines().findFirst().orElse("") : told;
  }

  private void counts(String name, int tests, int failures, int errors) throws XMLStreamException {
    attribute("name", name);
    attribute("tests", String.valueOf(tests));
    attribute("failures", String.valueOf(failures));
    attribute("errors", String.valueOf(errors));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static int failures(SuiteReport report) {
    return report.failures().size()
        + (report.suite().isLoaded() && !report.problems().isEmpty() ? 1 : 0);
  }

  private static int errors(SuiteReport report) {
    return report.suite().isLoaded() ? 0 : 1;
  }

  private static Duration took(SuiteReport report) {
    return report.cases().stream()
        .map(SuiteReport.Timed::took)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
  }

  /** Readers group by what stands before the last dot: the payer. */
  private static String className(String suite) {
    return suite.replaceFirst("(\\.cases)?\\.[a-z]+$", "").replace('.', '_').replace('/', '.');
  }

  private static String texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /** XML 1.0 has no place for most control characters, escaped or not. */
  private static String legal(String text) {
    return text.codePoints()
        .map(character -> isLegal(character) ? character : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
