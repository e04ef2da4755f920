package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.internal.book.Packs;
import io.github.payerrules.internal.book.PayerFiles;
import io.github.payerrules.review.InvalidRulesException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that make one jar of many keep the first of several files of a name. */
class MergedPacksTest {

  @TempDir
  Path folder;

  private Path own;
  private Path other;

  @BeforeEach
  void pack() throws IOException {
    RuleFolder acme = RuleFolder.in(folder.resolve("own")).denying("one", "procedure == \"ESI\"");
    own = folder.resolve("own.jar");
    RuleFolders.pack(acme.path(), own, "1");
    other = packed("beta", "units > 1");
  }

  /** Another payer's pack. */
  private Path packed(String payer, String conditions) throws IOException {
    Path parent = folder.resolve("of-" + payer);
    RuleFolder rules = RuleFolder.in(parent).denying("two", conditions);
    Files.move(rules.path(), parent.resolve(payer));
    Path jar = folder.resolve(payer + ".jar");
    RuleFolders.pack(parent, jar, "2");
    return jar;
  }

  @Test
  void bothAreFoundInTheFile() throws IOException {
    PayerRules rules = PayerRules.builder().pack(merged(own, other)).build();

    assertThat(rules.payerNames()).containsExactlyInAnyOrder("acme", "beta");
    assertThat(rules.payers())
        .hasSize(2)
        .allSatisfy(payer -> assertThat(payer.rules()).hasSize(1));
  }

  @Test
  void bothAreFoundOnTheClassPath() throws IOException {
    URL[] jar = {merged(own, other).toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, null)) {
      assertThat(names(Packs.onClassPath(loader))).containsExactlyInAnyOrder("acme", "beta");
    }
  }

  @Test
  void bothAreFoundInAFolderOfClasses() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    try (ZipFile zip = new ZipFile(merged(own, other).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = classes.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      assertThat(names(Packs.onClassPath(loader))).containsExactlyInAnyOrder("acme", "beta");
    }
  }

  @Test
  void twoFoldersOfOneNameAreRefused() throws IOException {
    Path changed = folder.resolve("changed.jar");
    RuleFolder acme = RuleFolder.in(folder.resolve("changed")).denying("one", "units > 9");
    RuleFolders.pack(acme.path(), changed, "1");
    Path jar = merged(own, changed);

    assertThatThrownBy(() -> PayerRules.builder().pack(jar).build())
        .isInstanceOfSatisfying(
            InvalidRulesException.class,
            refused -> assertThat(refused.problems()).singleElement().satisfies(problem -> {
              assertThat(problem.what()).isEqualTo("the files of acme were changed after packing");
              assertThat(problem.fix())
                  .endsWith(
                      "If packs were merged into one jar, only one of them may contain acme.");
            }));
  }

  private static List<String> names(List<Map<String, Supplier<PayerFiles>>> packs) {
    return packs.stream()
        .flatMap(pack -> pack.values().stream())
        .map(files -> files.get().name())
        .toList();
  }

  private Path merged(Path first, Path second) throws IOException {
    Path jar = folder.resolve("merged.jar");
    Set<String> there = new HashSet<>();
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (Path from : List.of(first, second)) {
        try (ZipFile zip = new ZipFile(from.toFile())) {
          for (ZipEntry entry : zip.stream().toList()) {
            if (there.add(entry.getName())) {
              to.putNextEntry(new ZipEntry(entry.getName()));
              zip.getInputStream(entry).transferTo(to);
            }
          }
        }
      }
    }
    return jar;
  }
}
