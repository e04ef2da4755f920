package io.github.payerrules.internal.formats.yaml;

import io.github.payerrules.internal.formats.ClaimFormat;
import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.TreeClaims;
import io.github.payerrules.internal.reading.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Claims in YAML, and any text that is of no other format: it then says what is wrong with it. */
public final class YamlFormat implements ClaimFormat {

  @Override
  public String name() {
    return "yaml";
  }

  @Override
  public boolean recognizes(FileStart start) {
    return true;
  }

  @Override
  public void read(String name, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException {
    Trees.yamlClaims(name, in, tree -> each.accept(TreeClaims.bind(name, tree, options)));
  }
}
