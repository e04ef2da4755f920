package io.github.payerrules.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Claims as one JSON text each, by whatever the claim schema's fields are stored. */
final class PastClaims {

  static final String CLAIM = "claim";
  static final String PATIENT = "patient_key";

  private PastClaims() {}

  /** Parquet whose columns are the fields of the claim schema, or else JSON Lines. */
  static Dataset<String> read(String path, SparkSession spark) {
    return path.endsWith(".parquet")
        ? spark.read().parquet(path).toJSON()
        : spark.read().textFile(path);
  }

  /** The claims with the keys of their patients, {@code null} where a claim has none. */
  static Dataset<Row> byPatient(Dataset<String> claims) {
    return claims
        .toDF(CLAIM)
        .select(get_json_object(col(CLAIM), "$.patientKey").as(PATIENT), col(CLAIM));
  }

  /** The texts of claims whose patient is not known. */
  static Dataset<String> withoutPatient(Dataset<Row> byPatient) {
    return byPatient.filter(col(PATIENT).isNull()).select(CLAIM).as(Encoders.STRING());
  }
}
