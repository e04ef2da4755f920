package io.github.payerrules.letters;

import io.github.payerrules.denial.AppealLetter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * Text of a letter in a document: gaps are highlighted, merge fields are fields of a mail merge.
 */
final class Marks {

  private static final Pattern MARK = Pattern.compile("\\[[^\\[\\]]+]|\u00ab([a-zA-Z]+)\u00bb");
  private static final String RED = "B00020";

  private Marks() {}

  /**
   * Adds text at the end of a paragraph.
   *
   * @param format how it looks; {@code null} for the paragraph's own look
   */
  static void append(XWPFParagraph paragraph, String text, @Nullable CTRPr format) {
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      plain(paragraph, text.substring(from, mark.start()), format);
      if (mark.group(1) == null) {
        run(paragraph, mark.group(), format).setTextHighlightColor("yellow");
      } else {
        mergeField(paragraph, mark.group(1), format);
      }
      from = mark.end();
    }
    plain(paragraph, text.substring(from), format);
  }

  private static void plain(XWPFParagraph paragraph, String text, @Nullable CTRPr format) {
    if (!text.isEmpty()) {
      run(paragraph, text, format);
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, @Nullable CTRPr format) {
    XWPFRun run = new XWPFRun(part(paragraph, format), (IRunBody) paragraph);
    run.setText(text);
    return run;
  }

  private static void mergeField(XWPFParagraph paragraph, String name, @Nullable CTRPr format) {
    part(paragraph, format).addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    part(paragraph, format).addNewInstrText().setStringValue(" MERGEFIELD " + name + " ");
    part(paragraph, format).addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    run(paragraph, "\u00ab" + name + "\u00bb", format);
    part(paragraph, format).addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static CTR part(XWPFParagraph paragraph, @Nullable CTRPr format) {
    XWPFRun run = paragraph.createRun();
    if (format != null) {
      run.getCTR().setRPr(format);
    }
    return run.getCTR();
  }

  /** Puts the mark of a draft above everything. */
  static void draft(XWPFDocument document) {
    try (XmlCursor first = document.getDocument().getBody().newCursor()) {
      XWPFParagraph mark;
      if (first.toFirstChild()) {
        mark = document.insertNewParagraph(first);
      } else {
        mark = document.createParagraph();
      }
      mark.setSpacingAfter(240);
      XWPFRun run = mark.createRun();
      run.setBold(true);
      run.setColor(RED);
      run.setText(AppealLetter.DRAFT);
    }
  }
}
