package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.tables.InvalidTablesException;
import io.github.payerrules.tables.TableImporter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** Files of CMS that were changed before their import, and imported ones with right checksums. */
final class FuzzedTables implements Fuzz.Target {

  private static final String NAME = "unit-limits-2026Q2.table";
  private static final String SOURCE = "mue_practitioner_2026q2.csv";
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final int HEADER = 512;

  private final String source = "HCPCS/CPT Code,Practitioner Services MUE Values,"
      + "MUE Adjudication Indicator,MUE Rationale\r\n"
      + IntStream.range(0, 40)
          .mapToObj(i -> (10_000 + i) + ",3,2 Date of Service Edit: Policy,made up\r\n")
          .collect(Collectors.joining());
  private final Path imports;
  private final Path tables;
  private final byte[] good;

  FuzzedTables(Path folder) throws IOException {
    imports = Files.createDirectories(folder.resolve("imports"));
    tables = Files.createDirectories(folder.resolve("tables"));
    Path file = Files.writeString(imports.resolve(SOURCE), source);
    TableImporter.into(imports).read(List.of(file));
    good = Files.readAllBytes(imports.resolve(NAME));
  }

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public void feed(Random random) throws IOException {
    if (random.nextInt(4) == 0) {
      // Half a character becomes "?": such a text is no file.
      byte[] changed = Mutations.of(source, random).getBytes(StandardCharsets.UTF_8);
      Path file = Files.write(imports.resolve(SOURCE), changed);
      TableImporter.into(imports).fewerRows().read(List.of(file));
      return;
    }
    Files.write(tables.resolve(NAME), withChecksums(Mutations.of(good, random)));
    try {
      CompiledTables opened = CompiledTables.open(tables);
      IntStream.range(9_990, 10_050).forEach(code -> opened.unitLimit(String.valueOf(code), DAY));
    } catch (InvalidTablesException refused) {
      if (refused.problems().isEmpty()) {
        throw new IllegalStateException("refused without a reason", refused);
      }
    }
  }

  private static byte[] withChecksums(byte[] table) {
    ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(32, crc(table, HEADER, table.length - HEADER));
    bytes.putInt(HEADER - 4, crc(table, 0, HEADER - 4));
    return table;
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
