package io.github.payerrules.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.PayerRules;
import io.github.payerrules.RuleFolders;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs, on a Spark inside this JVM. */
class PastClaimsJobTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final String SESSIONS = "esi-sessions-per-12-months";

  @TempDir
  static Path folder;

  private static SparkSession spark;
  private static PastClaimsJob job;
  private static String lines;

  @BeforeAll
  static void start() throws IOException {
    spark = SparkSession.builder()
        .master("local[2]")
        .appName("test")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    job = new PastClaimsJob(TODAY);
    List<String> texts =
        new ArrayList<>(claims().stream().map(ClaimWriter::toJson).toList());
    texts.add("{ \"payer\": \"medicare\", \"lines\": 7 }");
    lines = Files.write(folder.resolve("claims.jsonl"), texts).toString();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** The sessions of a year, by what the claims carry; every third patient is not known. */
  private static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Claim.Builder claim = claim("c-" + i, i % 3 == 0 ? null : "p-" + i % 7, DAY.plusDays(i));
      if (i % 2 == 0) {
        claim.history(List.of(
            PriorService.of("64483", DAY.minusDays(40)),
            PriorService.of("64483", DAY.minusDays(110)),
            PriorService.of("64483", DAY.minusDays(180)),
            PriorService.of("64483", DAY.minusDays(240))));
      }
      claims.add(claim.build());
    }
    return claims;
  }

  private static Claim.Builder claim(String id, @Nullable String patient, LocalDate day) {
    return Claim.builder()
        .id(id)
        .payer("medicare")
        .state("GA")
        .patientKey(patient)
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .modifiers(List.of("LT"))
            .date(day)
            .diagnoses(List.of("M54.16"))
            .placeOfService("11")
            .charge(new BigDecimal("780.00"))
            .build()))
        .evidence(Evidence.builder().painWeeks(14).build());
  }

  private static RuleSet medicare() {
    return RuleSet.of("medicare", spark);
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void theTableIsWhatPlainReviewsSay() {
    PayerRules rules = PayerRules.builder().payer("medicare").build();
    List<String> plain = claims().stream()
        .flatMap(claim -> FindingTable.rows(claim, rules.review(claim, TODAY)))
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(3) + " " + row.get(8))
        .sorted()
        .toList();

    Dataset<Row> table = job.review(medicare(), PastClaims.read(lines, spark));

    assertThat(table.filter("kind <> 'unreadable'").collectAsList().stream()
            .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(3) + " " + row.get(8))
            .sorted())
        .isEqualTo(plain);
    assertThat(table.filter("kind = 'verdict'").count()).isEqualTo(40);
    assertThat(table.filter("rule = '" + SESSIONS + "'").count()).isEqualTo(20);
    assertThat(table.filter("kind = 'unreadable'").collectAsList())
        .singleElement()
        .satisfies(row -> assertThat(row.<String>getAs("message")).contains("/lines"));
  }

  @Test
  void parquetGivesTheSameTable() {
    String parquet = folder.resolve("claims.parquet").toString();
    String sound = folder.resolve("sound").toString();
    spark.read().textFile(lines).filter("value like '%placeOfService%'").write().text(sound);
    spark.read().json(sound).write().parquet(parquet);

    assertThat(texts(job.review(medicare(), PastClaims.read(parquet, spark))))
        .isEqualTo(texts(job.review(medicare(), PastClaims.read(sound, spark))));
  }

  @Test
  void historyComesFromAnotherDataSet() throws IOException {
    List<String> services = new ArrayList<>();
    for (LocalDate day :
        List.of(DAY.minusDays(40), DAY.minusDays(110), DAY.minusDays(180), DAY.minusDays(240))) {
      services.add(service("p-many", day, "earlier"));
    }
    services.add(service("p-few", DAY.minusDays(40), "earlier"));
    services.add(service("p-few", DAY, "c-few"));
    services.add(service("p-nobody", DAY, "other"));
    List<String> claims = List.of(
        ClaimWriter.toJson(claim("c-many", "p-many", DAY).build()),
        ClaimWriter.toJson(claim("c-few", "p-few", DAY).build()),
        ClaimWriter.toJson(claim("c-unknown", null, DAY).build()));
    Path of = Files.write(folder.resolve("of-patients.jsonl"), claims);
    Path history = Files.write(folder.resolve("services.jsonl"), services);
    String parquet = folder.resolve("services.parquet").toString();
    spark.read().json(history.toString()).write().parquet(parquet);

    Dataset<Row> table = job.review(
        medicare(), PastClaims.read(of.toString(), spark), spark.read().parquet(parquet));

    assertThat(texts(table.filter("kind = 'verdict'").select("claim")))
        .containsExactly("[c-few]", "[c-many]", "[c-unknown]");
    assertThat(
            texts(table.filter("kind = 'finding' and rule = '" + SESSIONS + "'").select("claim")))
        .containsExactly("[c-many]");
  }

  private static String service(String patient, LocalDate day, String claim) {
    return """
        {"patient_key":"%s","code":"64483","service_date":"%s","modifiers":["LT"],"claim_number":"%s"}\
        """.formatted(patient, day, claim);
  }

  @Test
  void aChangedPackIsComparedWithTheOneInUse() throws IOException {
    RuleSet before = RuleSet.of(pack("1", "units > 3"), spark);
    RuleSet after = RuleSet.of(pack("2", "units > 0"), spark);
    List<String> claims = List.of(
        ClaimWriter.toJson(claim("c-1", null, DAY).payer("acme").build()),
        ClaimWriter.toJson(claim("c-2", null, DAY).payer("acme").build()),
        "no claim");
    Path file = Files.write(folder.resolve("acme.jsonl"), claims);

    Dataset<Row> changes = job.impact(before, after, PastClaims.read(file.toString(), spark));

    assertThat(PastClaimsJob.totals(changes).collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[unreadable,null,null,null,1,null]", "[new,acme,many-units,deny,2,1560.00]");
  }

  /** A pack of one rule. */
  private static String pack(String version, String condition) throws IOException {
    Path acme =
        Files.createDirectories(folder.resolve("v" + version + "/acme/tables")).getParent();
    Files.writeString(
        acme.resolve("payer.yaml"), "name: Acme Health\nversion: \"" + version + "\"\n");
    Files.writeString(acme.resolve("tables/families.csv"), """
        procedure,title,procedure_group,session_by,diagnostic_modifier,mark,source
        ESI,epidural injections,,region,,V,test
        """);
    Files.writeString(acme.resolve("tables/procedures.csv"), """
        code,procedure,approach,region,add_on,imaging_included,effective,until,mark,source
        64483,ESI,transforaminal,lumbar/sacral,no,yes,,,V,test
        """);
    Files.writeString(acme.resolve("units.drl"), """
        rule "units"
            @id( "many-units" )
            @citation( "Acme policy 1" )
            @effective( "2020-01-01" )
            @carc( "CO-151" )
            @message( "Too many units" )
            @fix( "Bill fewer units" )
        when
            line : Line( procedure == "ESI", %s )
        then
            findings.deny( line );
        end
        """.formatted(condition));
    Path jar = folder.resolve("acme-" + version + ".jar");
    RuleFolders.pack(acme, jar, version);
    return jar.toString();
  }

  @Test
  void anExecutorBuildsTheRulesOnce() throws IOException, ClassNotFoundException {
    RuleSet set = medicare();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(set);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      RuleSet received = (RuleSet) in.readObject();

      assertThat(received).isNotSameAs(set);
      assertThat(received.rules()).isSameAs(set.rules());
    }
  }
}
