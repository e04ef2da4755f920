package io.github.payerrules.letters;

import io.github.payerrules.denial.AppealLetter;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A letter on a plain sheet of US Letter size, in twentieths of a point. */
final class PlainSheet {

  private static final long INCH = 1440;
  private static final int LIST_INDENT = 360;
  private static final int BETWEEN_BLOCKS = 200;
  private static final int FONT_HALF_POINTS = 22;
  private static final String FONT = "Calibri";
  private static final String ENTRY = "  - ";

  private PlainSheet() {}

  static void write(AppealLetter letter, XWPFDocument document) {
    page(document);
    boolean newBlock = false;
    for (String line : body(letter)) {
      if (line.isBlank()) {
        newBlock = true;
        continue;
      }
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setSpacingAfter(0);
      paragraph.setSpacingBefore(newBlock ? BETWEEN_BLOCKS : 0);
      newBlock = false;
      if (line.startsWith(ENTRY)) {
        paragraph.setIndentationLeft(LIST_INDENT);
        paragraph.setIndentationHanging(LIST_INDENT);
        Marks.append(paragraph, "\u2022\t" + line.substring(ENTRY.length()), font());
      } else {
        Marks.append(paragraph, line, font());
      }
    }
    if (letter.isDraft()) {
      Marks.draft(document);
    }
  }

  /** The text without its mark of a draft, which a document shows in its own way. */
  private static List<String> body(AppealLetter letter) {
    String text = letter.text();
    return (letter.isDraft() ? text.substring(AppealLetter.DRAFT.length()) : text)
        .strip()
        .lines()
        .toList();
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(INCH * 17 / 2));
    size.setH(BigInteger.valueOf(INCH * 11));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(INCH));
    margin.setBottom(BigInteger.valueOf(INCH));
    margin.setLeft(BigInteger.valueOf(INCH));
    margin.setRight(BigInteger.valueOf(INCH));
  }

  private static CTRPr font() {
    CTRPr format = CTRPr.Factory.newInstance();
    CTFonts fonts = format.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    format.addNewSz().setVal(BigInteger.valueOf(FONT_HALF_POINTS));
    return format;
  }
}
