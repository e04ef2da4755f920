package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its file describes it. Immutable and thread-safe.
 *
 * @param id unique within the payer and stable for ever
 * @param title the sentence that names the rule
 * @param outcome what it finds
 * @param category the policy area: the name of its file
 * @param message the message, with its places for values
 * @param citation the policy and the place in it, with its places for values
 * @param sources the listed documents that the citation names in so many words; what a place for
 *     values names is known of a {@link Finding} only
 * @param fix what to do about it; empty when nothing is said
 * @param effective the first date of service on which it holds, or {@code unknown}
 * @param until the last one; {@code null} while it holds
 * @param unverified why its policy counts as unverified, in the words of its author; {@code null}
 *     where the policy was seen in a source
 * @param cause the root cause
 * @param group the claim adjustment group code
 * @param carc the claim adjustment reason code
 * @param rarcs the remittance advice remark codes; may be empty
 * @param patientWith the modifier with which the patient owes what the payer denies (group PR);
 *     {@code null} where none shifts it
 * @param families the procedure families of which its conditions speak, sorted; empty for a rule of
 *     single codes or of any procedure
 * @param codes the codes outside of all families of which its conditions speak, sorted; empty for a
 *     rule of families or of any procedure
 * @param conditions its conditions in the order of the file, as {@link RuleTrace} has them
 * @param file the file of the rule, such as {@code medicare/frequency.drl}
 * @param line the line in it
 */
public record RuleInfo(
    String id,
    String title,
    Outcome outcome,
    String category,
    String message,
    String citation,
    List<PolicySource> sources,
    String fix,
    String effective,
    @Nullable String until,
    @Nullable String unverified,
    RootCause cause,
    String group,
    String carc,
    List<String> rarcs,
    @Nullable String patientWith,
    List<String> families,
    List<String> codes,
    List<String> conditions,
    String file,
    int line) {

  public RuleInfo {
    sources = List.copyOf(sources);
    rarcs = List.copyOf(rarcs);
    families = List.copyOf(families);
    codes = List.copyOf(codes);
    conditions = List.copyOf(conditions);
  }

  /** The payer's or shared folder in which its file stands. */
  public String folder() {
    return file.substring(0, file.indexOf('/'));
  }

  /** Whether its policy was seen in a source. */
  @JsonProperty
  public boolean verified() {
    return unverified == null;
  }
}
