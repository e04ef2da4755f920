package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.tables.CompiledTables;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Import, size, opening and heap of the code pairs, beside a HashMap and beside Drools facts of the
 * same pairs. Run it alone, in a fresh JVM: {@code java -Xmx512m -Dpairs=FILE ... TableMarks
 * import}, then {@code java -Xmx2g ... TableMarks open FOLDER}.
 */
public final class TableMarks {

  private static final int FACTS = 50_000;
  private static final double MIB = 1 << 20;

  private TableMarks() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("import")) {
      long start = System.nanoTime();
      Path folder = PairFile.imported();
      say(
          "import            %,8.1f s    of %s, heap limit %.0f MiB",
          (System.nanoTime() - start) / 1e9,
          PairFile.path().getFileName(),
          Runtime.getRuntime().maxMemory() / MIB);
      say("folder            %s", folder);
    } else {
      open(Path.of(arguments[1]));
    }
  }

  private static void open(Path folder) throws IOException {
    long before = heap();
    long start = System.nanoTime();
    CompiledTables tables = CompiledTables.open(folder);
    say("open, first       %,8.2f ms", (System.nanoTime() - start) / 1e6);
    say("heap, mapped      %,8.2f MiB   (with the classes' own objects)", (heap() - before) / MIB);
    say("file              %,8.2f MiB", Files.size(tables.tables().get(0).file()) / MIB);
    start = System.nanoTime();
    CompiledTables again = CompiledTables.open(folder);
    say("open, again       %,8.2f ms", (System.nanoTime() - start) / 1e6);
    List<PairFile.Pair> pairs = PairFile.read();
    before = heap();
    start = System.nanoTime();
    Map<String, Integer> map = new HashMap<>();
    pairs.forEach(pair -> map.put(pair.columnOne() + pair.columnTwo(), pair.indicator()));
    say(
        "HashMap, filling  %,8.0f ms    of %,d pairs",
        (System.nanoTime() - start) / 1e6, map.size());
    say("heap, HashMap     %,8.0f MiB", (heap() - before) / MIB);
    before = heap();
    start = System.nanoTime();
    KieBase base = KieBaseBuilder.createKieBaseFromModel(new ModelImpl());
    KieSession session = base.newKieSession();
    pairs.stream().limit(FACTS).forEach(session::insert);
    double scale = (double) pairs.size() / FACTS;
    say(
        "facts, inserting  %,8.0f ms    of %,d pairs, scaled to %,d",
        (System.nanoTime() - start) / 1e6 * scale, FACTS, pairs.size());
    say(
        "heap, facts       %,8.0f MiB   scaled, without the pairs themselves",
        (heap() - before) / MIB * scale);
    session.dispose();
    say("kept              %s %d %d", again, map.size(), tables.tables().size());
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void say(String text, Object... values) {
    System.out.println(PairFile.format(text, values));
  }
}
