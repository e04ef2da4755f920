package io.github.payerrules.examples.spark;

import io.github.payerrules.PayerRules;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.SparkSession;

/**
 * Which rules to review by. Tasks carry this; the rules themselves are built once in each executor.
 *
 * @param payers payers of rules-payers, separated by commas; empty where it is a pack
 * @param pack the name of a pack that each executor was given; empty where there is none
 */
record RuleSet(String payers, String pack) implements Serializable {

  private static final long serialVersionUID = 1;

  /** One for all tasks of an executor, whatever their number: rules are made to be shared. */
  private static final Map<RuleSet, PayerRules> BUILT = new ConcurrentHashMap<>();

  /**
   * The payers or the pack of that name.
   *
   * @param name {@code medicare,aetna}, or the path of a pack: its file's name must be one of no
   *     other pack of the session
   */
  static RuleSet of(String name, SparkSession spark) {
    if (!name.endsWith(".jar")) {
      return new RuleSet(name, "");
    }
    spark.sparkContext().addFile(name);
    return new RuleSet("", String.valueOf(Path.of(name).getFileName()));
  }

  PayerRules rules() {
    return BUILT.computeIfAbsent(this, RuleSet::build);
  }

  private PayerRules build() {
    PayerRules.Builder builder = PayerRules.builder();
    if (pack.isEmpty()) {
      List.of(payers.split(",", -1)).forEach(builder::payer);
    } else {
      builder.pack(Path.of(SparkFiles.get(pack)));
    }
    PayerRules rules = builder.build();
    rules.warmUp();
    return rules;
  }
}
