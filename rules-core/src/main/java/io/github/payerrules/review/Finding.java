package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found. Immutable and thread-safe.
 *
 * <p>The message holds values of the claim, such as dates of service: treat a finding as the claim
 * itself. {@link #toString()} shows rule, outcome and lines only.
 *
 * @param rule the rule's id, unique within the payer and stable for ever
 * @param outcome what the payer would do; the severity
 * @param lines the numbers of the lines concerned, the one to mend first; empty when it is the
 *     whole claim
 * @param primary whether it is the first to mend of its line
 * @param message what is wrong, with the values filled in
 * @param fix what to do about it
 * @param citation the policy and the place in it
 * @param link the address of the document that the citation names, the first where it names
 *     several; {@code null} where none is known
 * @param verified whether the policy was seen in a source; a rule that is not verified only advises
 * @param effective the first date of service on which the rule holds, or {@code unknown}
 * @param until the last date of service on which it holds; {@code null} while it does
 * @param category the policy area: the name of the rule's file, such as {@code frequency}
 * @param cause the root cause
 * @param play what practices do about this kind of denial
 * @param group the claim adjustment group code predicted: {@code CO}, {@code PR}, {@code OA}
 * @param carc the claim adjustment reason code predicted, such as {@code 151}
 * @param rarcs remittance advice remark codes predicted, such as {@code N115}
 * @param values the values in the message, by their names in the rule
 * @param source file and line of the rule, such as {@code medicare/frequency.drl:12}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    String rule,
    Outcome outcome,
    List<Integer> lines,
    boolean primary,
    String message,
    @Nullable String fix,
    String citation,
    @Nullable String link,
    boolean verified,
    String effective,
    @Nullable String until,
    String category,
    RootCause cause,
    String play,
    String group,
    String carc,
    List<String> rarcs,
    Map<String, String> values,
    String source) {

  @Override
  public String toString() {
    return "Finding[" + rule + ", " + outcome + ", lines " + lines + "]";
  }
}
