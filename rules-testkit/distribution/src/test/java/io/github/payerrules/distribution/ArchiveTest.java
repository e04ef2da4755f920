package io.github.payerrules.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Scanner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive is unpacked and started where there is Java and nothing else of a build. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveTest {

  @TempDir
  static Path folder;

  private static Path home;

  private record Ran(int exit, String out) {}

  @BeforeAll
  static void unpacks() throws IOException {
    Path archive = Path.of(Objects.requireNonNull(System.getProperty("archive")));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(folder);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    home = folder.resolve(archive.getFileName().toString().replaceFirst("\\.zip$", ""));
  }

  /** Without Maven: one that the path finds first tells that it was called. */
  private static Ran run(String... arguments) throws IOException, InterruptedException {
    Process process = started(arguments);
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      assertThat(folder.resolve("maven-was-called")).doesNotExist();
      return new Ran(exit, text);
    }
  }

  private static Process started(String... arguments) throws IOException {
    Path called = folder.resolve("maven-was-called");
    Path commands = Files.createDirectories(folder.resolve("commands"));
    Path maven =
        Files.writeString(commands.resolve("mvn"), "#!/bin/sh\n: > '" + called + "'\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", home.resolve("bin/payer-rules").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("PATH", commands.toString(), (path, first) -> first + ":" + path);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  @Test
  void holdsWhatItPromises() {
    assertThat(home.resolve("bin/payer-rules.bat")).exists();
    assertThat(home.resolve("payers/medicare/payer.yaml")).exists();
    assertThat(home.resolve("docs/analyst.md")).exists();
    assertThat(home.resolve("LICENSE")).exists();
    assertThat(home.resolve("NOTICE")).exists();
  }

  @Test
  void reviewsAClaimByTheShippedPayers() throws IOException, InterruptedException {
    Path claim = folder.resolve("claim.yaml");
    Files.writeString(claim, """
        id: visit-1
        payer: medicare
        state: GA
        lines:
          - { number: 1, code: "20553", modifiers: [LT, RT], date: 2026-07-01, diagnoses: [M79.18], placeOfService: "11" }
        """);

    Ran ran = run("check", claim.toString(), "--today", "2026-07-15");

    assertThat(ran.out()).contains("visit-1  medicare", "modifier-lt-with-rt");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void takesAnAnalystFromAnEmptyFolderToATestedRule() throws IOException, InterruptedException {
    assertThat(run("init", "ours", "--payer", "Acme Health").out())
        .contains("on the shared folders pain-procedures and every-payer");
    assertThat(run("lint", "ours/acme-health").exit()).isZero();
    assertThat(run("test", "ours/acme-health").exit()).isZero();

    Path rules = folder.resolve("ours/acme-health/frequency.drl");
    String sound = Files.readString(rules);
    Files.writeString(rules, sound.replace("year.count > 4", "year.count > 3"));
    assertThat(run("lint", "ours/acme-health").out()).contains("[limit-and-text]");
    assertThat(run("test", "ours/acme-health").exit()).isEqualTo(1);

    Files.writeString(rules, sound.replace("procedure ==", "proceduer =="));
    Ran broken = run("lint", "ours/acme-health");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.out()).contains("proceduer").doesNotContain("mvn", "Exception");
    assertThat(run("test", "ours/acme-health").out()).contains("NOT LOADED", "not run");
  }

  @Test
  void servesTheBench() throws IOException, InterruptedException {
    assertThat(run("init", "on-the-bench", "--payer", "Acme Health").exit()).isZero();
    Process bench = started("bench", "on-the-bench");
    try (Scanner lines = new Scanner(bench.getInputStream(), StandardCharsets.UTF_8)) {
      assertThat(lines.nextLine()).startsWith("bench of on-the-bench");
      URI address = URI.create(lines.nextLine().substring("open ".length()));
      for (String path : List.of("", "bench.js", "lib/codemirror__view.js")) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        assertThat(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
            .as(path)
            .isEqualTo(200);
      }
    } finally {
      bench.destroy();
    }
  }
}
