package io.github.payerrules.internal.formats.json;

import io.github.payerrules.internal.formats.ClaimFormat;
import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.TreeClaims;
import io.github.payerrules.internal.reading.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Claims in JSON: one, a list, an object with a list, or one after the other. */
public final class JsonFormat implements ClaimFormat {

  private static final List<String> LINES = List.of(".jsonl", ".ndjson");
  private static final List<String> YAML = List.of(".yaml", ".yml");

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean recognizes(FileStart start) {
    return start.ending().equals(".json")
        || LINES.contains(start.ending())
        || (!YAML.contains(start.ending())
            && (start.text().startsWith("{") || start.text().startsWith("[")));
  }

  @Override
  public void read(String name, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException {
    boolean isLines = LINES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    Trees.jsonClaims(name, in, isLines, tree -> each.accept(TreeClaims.bind(name, tree, options)));
  }
}
