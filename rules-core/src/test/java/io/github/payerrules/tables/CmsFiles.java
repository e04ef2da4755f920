package io.github.payerrules.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files in the layouts of CMS, made up but for a few codes. */
final class CmsFiles {

  private static final String PAIR_HEADING = String.join(
      "\r\n",
      "CPT only. \u00a9 All rights reserved.\t\t\t\t\t\t",
      "Column One / Column Two Edits\t\t\t\t\t\t",
      "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
      "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
      "\t\t\t\t*=no data\t1=allowed\t",
      "\t\t\t\t\t9=not applicable\t",
      "");

  private CmsFiles() {}

  /** Pairs as CMS's text; each row {@code "62323 62322 - 20170101 * 0"}, {@code -} for blank. */
  static String pairs(String... rows) {
    StringBuilder text = new StringBuilder(PAIR_HEADING);
    for (String row : rows) {
      text.append(row.replace("-", "").replace(' ', '\t')).append("\tmade up\r\n");
    }
    return text.toString();
  }

  /** MUE as CMS's text; each row {@code "64483,1,2"}. */
  static String units(String... rows) {
    StringBuilder text = new StringBuilder("\"CPT only,\nall rights reserved.\n\",,,\r\n"
        + "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values,MUE Adjudication Indicator,"
        + "MUE Rationale\r\n");
    for (String row : rows) {
      text.append(row).append(" Date of Service Edit: Policy,made up\r\n");
    }
    return text.toString();
  }

  /** Add-on codes as CMS's text; cells between spaces, {@code -} for blank. */
  static String addOns(String... rows) {
    StringBuilder text = new StringBuilder(
        "Add-On_Code\tAOC_Edit_Type\tAdd-On_Code_DelDT\tPrimary_Code\tPrimary_Code_DelDT"
            + "\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes\r\n");
    for (String row : rows) {
      text.append(row.replaceAll("(?<= )-(?= |$)", "").replace(' ', '\t')).append("\t\r\n");
    }
    return text.toString();
  }

  /** The order file; each row {@code "M5416 1"}. */
  static String diagnoses(String... rows) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (String row : rows) {
      String[] cells = row.split(" ", -1);
      text.append("%05d %-7s %s %-60s %s\r\n"
          .formatted(++number, cells[0], cells[1], "made up", "made up at length"));
    }
    return text.toString();
  }

  /** The fee schedule's text; each row {@code "64483,,A,000,2,1,1"}: code, modifier, status, ... */
  static String fees(String... rows) {
    StringBuilder text = new StringBuilder("""
        2024 made up relative value file,,,,,,
        ,,,,,,
        ,,,STATUS,PCTC,GLOB,PRE,MULT,BILAT,ASST,CO-
        HCPCS,MOD,DESCRIPTION,CODE,IND,DAYS,OP,PROC,SURG,SURG,SURG
        """);
    for (String row : rows) {
      String[] c = row.split(",", -1);
      text.append(String.join(",", c[0], c[1], "x", c[2], "0", c[3], "0.1", c[4], c[5], c[6], "0"))
          .append('\n');
    }
    return text.toString();
  }

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static byte[] zip(Map<String, String> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** A workbook of one sheet; what is a number is kept as one, as spreadsheets do. */
  static byte[] workbook(List<List<String>> rows) {
    StringBuilder sheet = new StringBuilder("<?xml version=\"1.0\"?><worksheet"
        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String cell = rows.get(r).get(c);
        String at = (char) ('A' + c) + String.valueOf(r + 1);
        if (cell.matches("\\d+")) {
          sheet.append("<c r=\"%s\"><v>%d</v></c>".formatted(at, Long.parseLong(cell)));
        } else if (!cell.isEmpty()) {
          sheet.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cell));
        }
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(Map.of(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        "_rels/.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\""
            + " Type=\"" + office
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?><workbook"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + office + "\"><sheets><sheet name=\"one\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
            + "</workbook>",
        "xl/_rels/workbook.xml.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns=\"" + relations
            + "\"><Relationship Id=\"rId1\""
            + " Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "</Relationships>",
        "xl/worksheets/sheet1.xml",
        sheet.toString()));
  }
}
