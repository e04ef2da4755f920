package io.github.payerrules.letters;

import io.github.payerrules.denial.LetterFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** The practice's document, whose {fields} are filled wherever a word processor split them. */
final class FilledTemplate {

  /** A run of a paragraph: text with its look, or something else that is kept as it is. */
  private record Piece(String text, CTR run) {}

  private final XWPFDocument document;
  private final LetterFields fields;
  private final Set<String> used = new LinkedHashSet<>();

  FilledTemplate(XWPFDocument document, LetterFields fields) {
    this.document = document;
    this.fields = fields;
  }

  /** Fills the document; returns the fields that it has. */
  Set<String> fill() {
    fill(document);
    document.getHeaderList().forEach(this::fill);
    document.getFooterList().forEach(this::fill);
    return used;
  }

  private void fill(IBody body) {
    List.copyOf(body.getParagraphs()).forEach(this::fill);
    for (XWPFTable table : body.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        for (XWPFTableCell cell : row.getTableCells()) {
          fill(cell);
        }
      }
    }
  }

  private void fill(XWPFParagraph paragraph) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      String shown = run.getCTR().sizeOfDrawingArray() > 0 ? "" : run.text();
      pieces.add(new Piece(shown, (CTR) run.getCTR().copy()));
      text.append(shown);
    }
    Matcher field = LetterFields.FIELD.matcher(text);
    if (!field.find()) {
      return;
    }
    if (field.matches() && fields.isList(field.group(1))) {
      used.add(field.group(1));
      list(paragraph, fields.lines(field.group(1)), format(pieces.get(0)));
      return;
    }
    clear(paragraph);
    write(paragraph, pieces, text);
  }

  /** Writes the pieces again, each field once, in the look of its first letter. */
  private void write(XWPFParagraph paragraph, List<Piece> pieces, CharSequence text) {
    Matcher field = LetterFields.FIELD.matcher(text);
    boolean found = field.find();
    int at = 0;
    for (Piece piece : pieces) {
      if (piece.text().isEmpty()) {
        paragraph.getCTP().addNewR().set(piece.run());
        continue;
      }
      int end = at + piece.text().length();
      while (at < end) {
        if (found && field.end() <= at) {
          found = field.find();
        } else if (found && field.start() < at) {
          at = Math.min(end, field.end());
        } else if (found && field.start() == at) {
          used.add(field.group(1));
          String value = String.join("\n", fields.lines(field.group(1)));
          Marks.append(paragraph, value, format(piece));
          at = Math.min(end, field.end());
        } else {
          int next = found ? Math.min(end, field.start()) : end;
          Marks.append(paragraph, text.subSequence(at, next).toString(), format(piece));
          at = next;
        }
      }
    }
  }

  /** A paragraph of its own for each line, all of one look. */
  private static void list(XWPFParagraph first, List<String> lines, @Nullable CTRPr format) {
    clear(first);
    XWPFParagraph last = first;
    Marks.append(first, lines.get(0), format);
    for (String line : lines.subList(1, lines.size())) {
      try (XmlCursor after = last.getCTP().newCursor()) {
        after.toNextSibling();
        last = last.getBody().insertNewParagraph(after);
      }
      if (first.getCTP().getPPr() != null) {
        last.getCTP().setPPr(first.getCTP().getPPr());
      }
      Marks.append(last, line, format);
    }
  }

  private static void clear(XWPFParagraph paragraph) {
    for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
      paragraph.removeRun(i);
    }
  }

  private static @Nullable CTRPr format(Piece piece) {
    return piece.run().getRPr();
  }
}
