package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.InvalidRulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A pack of which bytes were changed: refused with problems, or as good as before. */
final class FuzzedPacks implements Fuzz.Target {

  private final Path changed;
  private final byte[] good;

  FuzzedPacks(Path folder) throws IOException {
    Path acme = FuzzedRules.write(folder.resolve("packed/acme"));
    Path pack = folder.resolve("acme.jar");
    RuleFolders.pack(acme, pack, "1");
    good = Files.readAllBytes(pack);
    changed = folder.resolve("changed.jar");
  }

  @Override
  public String name() {
    return "packs";
  }

  @Override
  public void feed(Random random) throws IOException {
    Files.write(changed, Mutations.of(good, random));
    try {
      PayerRules.builder().pack(changed).build();
    } catch (InvalidRulesException refused) {
      if (refused.problems().isEmpty()) {
        throw new IllegalStateException("refused without a reason", refused);
      }
    }
  }
}
