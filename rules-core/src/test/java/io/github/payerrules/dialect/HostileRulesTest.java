package io.github.payerrules.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.payerrules.PayerRules;
import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule files of somebody who wants to run code or to break the program: nothing of them runs. */
class HostileRulesTest {

  /** What hostile code would set. */
  private static final String CANARY = "payerrules.canary";

  /** Much longer than any takes: this machine may have other things to do. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int MANY = 100_000;

  @TempDir
  private Path folder;

  @AfterEach
  void nothingRan() {
    assertThat(System.getProperty(CANARY)).isNull();
    assertThat(folder.resolve("canary")).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"code", "loops", "bombs", "disguises"})
  void isRefused(String kind, String rules) throws IOException {
    Acme.in(folder).write("rules.drl", rules.replace("CANARY_FILE", "" + folder.resolve("canary")));

    List<Problem> problems = within(LONGEST, () -> RuleFolders.lint(folder));

    assertThat(problems).as(kind).isNotEmpty().hasSizeLessThan(1_100);
    assertThat(problems).allSatisfy(it -> assertThat(it.toString()).hasSizeLessThan(2_000));
    assertThatThrownBy(
            () -> within(LONGEST, () -> PayerRules.builder().payers(folder).build()))
        .isExactlyInstanceOf(InvalidRulesException.class);
    Path pack = folder.resolve("pack.jar");
    assertThatThrownBy(() -> RuleFolders.pack(folder, pack, "1"))
        .isExactlyInstanceOf(InvalidRulesException.class);
    assertThat(pack).doesNotExist();
  }

  private static Stream<Arguments> code() {
    String exit = "System.setProperty( \"" + CANARY + "\", \"\" )";
    return Stream.of(
        arguments("exit", then("System.exit( 1 );")),
        arguments("exit behind a finding", then("findings.deny( line ); System.exit( 1 );")),
        arguments("exit in a finding", then("findings.deny( System.exit( 1 ) );")),
        arguments("exit in a condition", when("System.exit( 1 ) == 0")),
        arguments("exec", then("Runtime.getRuntime().exec( \"touch CANARY_FILE\" );")),
        arguments("process", then("new ProcessBuilder( \"touch\", \"CANARY_FILE\" ).start();")),
        arguments("class of a line", when("getClass().getName() == \"\"")),
        arguments("class property", when("class.classLoader != null")),
        arguments(
            "class of a text", when("code.getClass().forName( \"java.lang.Runtime\" ) != null")),
        arguments("hash code", when("hashCode() == 0")),
        arguments("wait", when("wait( 10 ) == true")),
        arguments("inherited word of a window", when("sessions.getClass() != null")),
        arguments(
            "file write",
            then(
                "java.nio.file.Files.writeString( java.nio.file.Path.of( \"CANARY_FILE\" ), \"\" );")),
        arguments("file read", when("java.nio.file.Files.readString( \"/etc/passwd\" ) != null")),
        arguments("network", then("new java.net.URL( \"http://localhost\" ).openStream();")),
        arguments("thread", then("new Thread( () -> " + exit + " ).start();")),
        arguments("import", "import java.lang.Runtime;\n" + rule()),
        arguments("static import", "import static java.lang.System.setProperty;\n" + rule()),
        arguments("function", "function void f() { " + exit + "; }\n" + rule()),
        arguments("declare", "declare Fact\n  name : String = " + exit + "\nend\n" + rule()),
        arguments(
            "declare enum",
            "declare enum Kind\n  A( " + exit + " );\n  name : String\nend\n" + rule()),
        arguments("declare trait", "declare trait T extends Runnable end\n" + rule()),
        arguments(
            "query", "query \"q\"( String x )\n  eval( " + exit + " == null )\nend\n" + rule()),
        arguments("global", "global java.lang.Runtime runtime;\n" + rule()),
        arguments("package", "package java.lang;\n" + rule()),
        arguments("unit", "unit Hostile;\n" + rule()),
        arguments("dialect of the file", "dialect \"mvel\"\n" + rule()),
        arguments("dialect", annotated("dialect \"mvel\"")),
        arguments("timer", annotated("timer( cron: 0 0 * * * ? )")),
        arguments("salience by code", annotated("salience( " + exit + " )")),
        arguments("enabled by code", annotated("enabled( " + exit + " == null )")),
        arguments("annotation with code", annotated("@until( " + exit + " )")),
        arguments("annotation of Drools", annotated("@watch( \"*\" )")),
        arguments("annotation with a class", annotated("@java.lang.Deprecated( \"x\" )")),
        arguments("modify", then("modify( line ) { setUnits( 0 ) };")),
        arguments("insert", then("insert( new Object() );")),
        arguments("drools", then("drools.getKieRuntime().halt();")),
        arguments("kcontext", then("kcontext.getKieRuntime().dispose();")),
        arguments("method reference", when("Runtime::getRuntime != null")),
        arguments("lambda", when("( () -> " + exit + " ) != null")),
        arguments("new", when("new Object() != null")),
        arguments("assignment", when("units = 0")),
        arguments("inline code", when("{ " + exit + "; }")),
        arguments("index", when("sessions[ 0 ] != null")),
        arguments("cast", when("this#Runtime.exit( 1 ) == null")),
        arguments("ternary", when("units == ( true ? 1 : 2 )")),
        arguments("OOPath", pattern("/lines[ " + exit + " ]")),
        arguments("from a static call", pattern("Line() from java.util.List.of( " + exit + " )")),
        arguments("from entry-point", pattern("Line() from entry-point \"x\"")),
        arguments(
            "accumulate",
            pattern("accumulate( Line(); init( " + exit + "; ) action() result( 1 ) )")),
        arguments("eval", pattern("eval( " + exit + " == null )")),
        arguments("placeholder with code", message("{System.exit(1)}")),
        arguments("placeholder with a class", message("{line.getClass}")),
        arguments("placeholder of MVEL", message("@{" + exit + "}{line.class.name}")));
  }

  private static Stream<Arguments> loops() {
    return Stream.of(
        arguments("loop on the right side", then("while ( true ) {}")),
        arguments("endless for", then("for ( ; ; );")),
        arguments("loop in eval", pattern("eval( ( () -> { while ( true ) {} } ).run() )")),
        arguments("loop in a condition", when("do while ( true ) == 1")),
        arguments(
            "window of all time and more", when("sessions.inLastMonths( 2147483647 ).count > 0")),
        arguments("window below zero", when("sessions.inLastDays( -2147483648 ).count > 0")));
  }

  private static Stream<Arguments> bombs() {
    String many = IntStream.range(0, 20_000)
        .mapToObj(i -> rule().replace("a-rule", "rule-" + i))
        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
        .toString();
    return Stream.of(
        arguments("brackets in a condition", when("(".repeat(MANY) + "units" + ")".repeat(MANY))),
        arguments(
            "brackets around patterns", pattern("(".repeat(MANY) + "Line()" + ")".repeat(MANY))),
        arguments("words in words", when("has( ".repeat(MANY) + "1" + " )".repeat(MANY))),
        arguments("operands in operands", when("units == " + "f( ".repeat(MANY))),
        arguments(
            "words behind words", when("sessions" + ".inSameRegion".repeat(MANY) + ".count > 1")),
        arguments("brackets in a placeholder", message("{" + "line(".repeat(700) + "}")),
        arguments("brackets in an annotation", annotated("@until" + "(".repeat(MANY))),
        arguments("closing brackets", pattern(")".repeat(MANY))),
        arguments("negations", pattern("not ".repeat(MANY) + "Line()")),
        arguments("minus signs", when("units > " + "-".repeat(MANY) + "1")),
        arguments("a text of 1 MB", message("x".repeat(1 << 20))),
        arguments("a word of 1 MB", when("x".repeat(1 << 20) + " == 1")),
        arguments("a number of 1 MB", when("units > " + "9".repeat(1 << 20))),
        arguments("conditions", when("units > 4, ".repeat(MANY) + "units > 4")),
        arguments("misspelt conditions", when("unist > 4, ".repeat(MANY) + "units > 4")),
        arguments("patterns", pattern("not Line( procedure == \"ESI\" )\n".repeat(MANY))),
        arguments("annotations", annotated("@a( \"b\" )\n".repeat(MANY))),
        arguments("placeholders", message("{a}".repeat(1_300))),
        arguments("20,000 rules", many),
        arguments("rules without anything", "rule \"x\" ".repeat(300_000)),
        arguments("4 MB of brackets", "(".repeat(4 << 20)),
        arguments("16 MB", " ".repeat(16 << 20)),
        arguments("comments in comments", "/*".repeat(MANY) + rule()),
        arguments("closed comments", "/**/".repeat(MANY) + "/*/" + rule()));
  }

  private static Stream<Arguments> disguises() {
    return Stream.of(
        arguments("unicode escapes", pattern("\\u0065val( true )")),
        arguments("unicode escapes in a text", message("\\u0022 ) \\u0040until( \\u0022")),
        arguments("NUL bytes", rule().replace("findings", "find\0ings")),
        arguments("NUL bytes in a text", message("a\0b")),
        arguments("a million NUL bytes", "\0".repeat(1_000_000)),
        arguments("text that runs backwards", message("harmless \u202E ; )1 (tixe.metsyS")),
        arguments("space of no width", rule().replace("ESI\"", "ES\u200BI\"")),
        arguments("a Cyrillic letter", rule().replace("procedure ==", "pr\u043Ecedure ==")),
        arguments("a line separator in a comment", rule() + "// end\u2028\nSystem.exit( 1 );"));
  }

  @Test
  void foldersThatIncludeEachOtherAreReadOnce() throws IOException {
    Acme.in(folder).write("payer.yaml", "name: Acme\nversion: 1\nincludes: [ other ]\n");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        other.resolve("payer.yaml"), "name: Other\nversion: 1\nincludes: [ acme, other ]\n");

    assertThat(within(LONGEST, () -> RuleFolders.lint(folder))).isEmpty();
    assertThat(PayerRules.builder().payers(folder).build().payers()).hasSize(2);
  }

  @Test
  void includesDoNotLeaveTheFolder() throws IOException {
    Acme.in(folder)
        .write("payer.yaml", "name: Acme\nversion: 1\nincludes: [ ../../etc, /etc, '', ., .. ]\n");

    assertThat(RuleFolders.lint(folder))
        .hasSize(5)
        .allSatisfy(
            it -> assertThat(it.what()).startsWith("includes \"").endsWith("does not exist"));
  }

  @Test
  void aBombOfAliasesIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [ x, x ]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [ *a%d, *a%d ]\n".formatted(i, i, i - 1, i - 1));
    }
    Acme.in(folder).write("payer.yaml", bomb + "name: *a29\nversion: 1\n");

    List<Problem> problems = within(LONGEST, () -> RuleFolders.lint(folder));

    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).what()).isEqualTo("an anchor (&) is not allowed here");
  }

  @Test
  void tagsThatMakeObjectsAreRefused() throws IOException {
    Acme.in(folder)
        .write("payer.yaml", "name: !!java.io.FileOutputStream [ canary ]\nversion: 1\n");

    assertThat(RuleFolders.lint(folder)).isNotEmpty();
  }

  @Test
  void aPackThatWasChangedByHandIsRefused() throws IOException {
    Path pack = packed(text -> text.replace("findings.deny( line );", "System.exit( 1 );"));

    assertThatThrownBy(() -> PayerRules.builder().pack(pack).build())
        .isExactlyInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("the files of acme were changed after packing");
  }

  @Test
  void aPackWithoutItsRulesIsRefused() throws IOException {
    Path pack = packed(text -> text.contains("rule \"") ? "" : text);

    assertThatThrownBy(() -> PayerRules.builder().pack(pack).build())
        .isExactlyInstanceOf(InvalidRulesException.class);
  }

  @Test
  void aSoundPackLoads() throws IOException {
    assertThat(PayerRules.builder().pack(packed(text -> text)).build().payers()).hasSize(1);
  }

  /** A pack of the payer whose entries were changed afterwards. */
  private Path packed(UnaryOperator<String> change) throws IOException {
    Acme.in(folder);
    Path sound = folder.resolve("sound.jar");
    RuleFolders.pack(folder, sound, "1");
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(sound.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        entries.put(entry.getName(), change.apply(text));
      }
    }
    Path changed = folder.resolve("changed.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return changed;
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T within(Duration longest, Work<T> work) {
    long start = System.nanoTime();
    try {
      return work.run();
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(longest);
    }
  }

  private static String rule() {
    return Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, Acme.FINDING);
  }

  private static String when(String condition) {
    String line = "line : Line( procedure == \"ESI\", " + condition + " )";
    return Acme.rule(Acme.ANNOTATIONS, line, Acme.FINDING);
  }

  private static String pattern(String pattern) {
    return Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS + "\n" + pattern, Acme.FINDING);
  }

  private static String then(String code) {
    return Acme.rule(Acme.ANNOTATIONS, Acme.CONDITIONS, code);
  }

  private static String annotated(String line) {
    return Acme.rule(Acme.ANNOTATIONS + "\n" + line, Acme.CONDITIONS, Acme.FINDING);
  }

  private static String message(String message) {
    return rule().replace("a message", message);
  }
}
