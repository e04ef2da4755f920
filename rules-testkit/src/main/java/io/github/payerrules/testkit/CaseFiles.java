package io.github.payerrules.testkit;

import io.github.payerrules.ClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Case files, kept as they were read for as long as they are not changed: who runs suites again and
 * again reads only what was edited. Not thread-safe.
 */
public final class CaseFiles {

  private record Key(Path file, String name, @Nullable String payer) {}

  private record Kept(long size, FileTime changed, CaseFile cases) {}

  private final Map<Key, Kept> kept = new HashMap<>();

  /**
   * A case file; one that cannot be read has that as its problem.
   *
   * @param payer the payer of claims that name none; {@code null} where all must
   */
  CaseFile read(Path file, String name, @Nullable String payer) {
    ClaimReader claims = payer == null ? new ClaimReader() : new ClaimReader().withPayer(payer);
    Key key = new Key(file, name, payer);
    try {
      // Looked at before it is read: what is written meanwhile is read again next time.
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Kept before = kept.get(key);
      if (before != null
          && before.size() == now.size()
          && before.changed().equals(now.lastModifiedTime())) {
        return before.cases();
      }
      CaseFile cases = CaseFile.loadAny(file, name, claims);
      kept.put(key, new Kept(now.size(), now.lastModifiedTime(), cases));
      return cases;
    } catch (IOException unreadable) {
      kept.remove(key);
      return CaseFile.loadAny(file, name, claims);
    }
  }
}
