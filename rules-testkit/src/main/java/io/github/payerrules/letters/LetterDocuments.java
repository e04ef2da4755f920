package io.github.payerrules.letters;

import io.github.payerrules.denial.AppealLetter;
import io.github.payerrules.denial.AppealLetters;
import io.github.payerrules.denial.LetterFields;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes letters as Word documents (.docx): into the practice's own document of that name, with its
 * letterhead, where there is one, else on a plain sheet. Needs Apache POI ({@code poi-ooxml}) on
 * the class path. Immutable and thread-safe.
 */
public final class LetterDocuments {

  private static final String WORD = ".docx";

  private final Map<String, byte[]> templates;

  private LetterDocuments(Map<String, byte[]> templates) {
    this.templates = Map.copyOf(templates);
  }

  /** Letters on a plain sheet. */
  public static LetterDocuments plain() {
    return new LetterDocuments(Map.of());
  }

  /**
   * Letters in the documents of a folder, named as the practice's text letters are, such as
   * {@code medical-necessity.docx}; {@code appeal.docx} is for the rest.
   *
   * @throws InvalidRulesException with each document that cannot be read
   */
  public static LetterDocuments in(Path folder) {
    Map<String, byte[]> templates = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + WORD)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        byte[] content = Files.readAllBytes(file);
        try {
          open(content).close();
          templates.put(name.substring(0, name.length() - WORD.length()), content);
        } catch (IOException | RuntimeException unreadable) {
          problems.add(new Problem(
              file.toString(), 0, null, "is not a Word document", "Save it as .docx again."));
        }
      }
    } catch (IOException unreadable) {
      problems.add(
          new Problem(folder.toString(), 0, null, "cannot be read", "Name a folder of letters."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return new LetterDocuments(templates);
  }

  private static XWPFDocument open(byte[] content) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(content));
  }

  /** The letter as a document. */
  public LetterDocument of(AppealLetter letter) {
    byte[] template = Stream.of(letter.template(), AppealLetters.USUAL)
        .map(templates::get)
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
    try {
      return template == null ? onPlainSheet(letter) : filled(template, letter.fields());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static LetterDocument onPlainSheet(AppealLetter letter) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      PlainSheet.write(letter, document);
      return new LetterDocument(bytes(document), letter.gaps(), letter.mergeFields());
    }
  }

  private static LetterDocument filled(byte[] template, LetterFields fields) throws IOException {
    try (XWPFDocument document = open(template)) {
      Set<String> used = new LinkedHashSet<>(new FilledTemplate(document, fields).fill());
      List<String> gaps =
          used.stream().flatMap(each -> fields.gaps(each).stream()).distinct().toList();
      if (!gaps.isEmpty()) {
        Marks.draft(document);
      }
      return new LetterDocument(
          bytes(document), gaps, used.stream().filter(fields::isMergeField).toList());
    }
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    document.getProperties().getCoreProperties().setCreator("payer-rules");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }
}
