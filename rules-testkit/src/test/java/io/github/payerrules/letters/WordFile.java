package io.github.payerrules.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A .docx as a reader that knows nothing of its writer sees it: parts of a ZIP, read as XML. */
final class WordFile {

  private final Map<String, String> parts = new HashMap<>();
  private final Document body;

  private WordFile(byte[] content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    body = Jsoup.parse(parts.getOrDefault("word/document.xml", ""), Parser.xmlParser());
  }

  static WordFile of(byte[] content) throws IOException {
    return new WordFile(content);
  }

  /** The parts that every word processor looks for are there, and each is well-formed enough. */
  boolean isComplete() {
    return parts.getOrDefault("[Content_Types].xml", "").contains("wordprocessingml.document.main")
        && parts.getOrDefault("_rels/.rels", "").contains("word/document.xml")
        && body.getElementsByTag("w:body").size() == 1;
  }

  /** The text of each paragraph, those of tables too. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (Element paragraph : body.getElementsByTag("w:p")) {
      StringBuilder text = new StringBuilder();
      for (Element part : paragraph.getAllElements()) {
        switch (part.tagName()) {
          case "w:t" -> text.append(part.wholeText());
          case "w:tab" -> text.append('\t');
          case "w:br" -> text.append('\n');
          default -> text.append("");
        }
      }
      paragraphs.add(text.toString());
    }
    return paragraphs;
  }

  /** What is highlighted. */
  List<String> highlighted() {
    return body.getElementsByTag("w:r").stream()
        .filter(run -> !run.getElementsByTag("w:highlight").isEmpty())
        .map(run -> run.getElementsByTag("w:t").text())
        .toList();
  }

  /** What is bold. */
  List<String> bold() {
    return body.getElementsByTag("w:r").stream()
        .filter(run -> !run.getElementsByTag("w:b").isEmpty())
        .map(run -> run.getElementsByTag("w:t").text())
        .toList();
  }

  /** The names of the mail merge fields. */
  List<String> mergeFields() {
    return body.getElementsByTag("w:instrText").stream()
        .map(field -> field.wholeText().strip().replace("MERGEFIELD ", ""))
        .toList();
  }
}
