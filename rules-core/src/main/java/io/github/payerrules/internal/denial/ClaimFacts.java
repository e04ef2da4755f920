package io.github.payerrules.internal.denial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a claim in its JSON form tells of one of its lines, by the names of the claim file. */
public final class ClaimFacts {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final List<String> OF_LINE =
      List.of("authorizationNumber", "laterality", "levels", "placeOfService", "rendering");

  private final ObjectMapper mapper = new ObjectMapper();

  /** A reader of claims. */
  public ClaimFacts() {}

  /**
   * The facts of a line.
   *
   * @param claimJson the claim; {@code null} where there is none
   * @param number the number of the claim's line; {@code null} where none matched
   * @param position the place of the line among those of the payment, from 0
   * @param corrected whether another decision on the claim stands in the same payment
   */
  public Map<String, Object> of(
      @Nullable String claimJson,
      @Nullable Integer number,
      ClaimPayment payment,
      int position,
      boolean corrected) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (claimJson != null) {
      facts.putAll(map(claimJson));
      Object lines = facts.remove("lines");
      if (lines instanceof List<?> list) {
        list.stream()
            .filter(each -> each instanceof Map<?, ?> map
                && String.valueOf(number).equals(String.valueOf(map.get("number"))))
            .findFirst()
            .ifPresent(each -> addLine(facts, (Map<?, ?>) each));
      }
    }
    if (payment.payerControlNumber() != null) {
      facts.put("payerControlNumber", payment.payerControlNumber());
    }
    List<Object> others = new ArrayList<>();
    for (int i = 0; i < payment.lines().size(); i++) {
      ServicePayment each = payment.lines().get(i);
      if (i != position && each.code() != null) {
        others.add(Map.of("code", each.code(), "modifiers", each.modifiers(), "paid", each.paid()));
      }
    }
    String code =
        position < payment.lines().size() ? payment.lines().get(position).code() : null;
    if (corrected && code != null) {
      facts.put("sameRemittance", List.of(Map.of("status", "1", "code", code)));
    }
    if (!others.isEmpty()) {
      facts.put("sameClaim", others);
    }
    return facts;
  }

  private static void addLine(Map<String, Object> facts, Map<?, ?> line) {
    for (String name : OF_LINE) {
      Object value = line.get(name);
      if (value != null) {
        facts.put(name, value);
      }
    }
    if (line.get("evidence") instanceof Map<?, ?> evidence) {
      Map<Object, Object> all = new LinkedHashMap<>();
      if (facts.get("evidence") instanceof Map<?, ?> ofClaim) {
        all.putAll(ofClaim);
      }
      all.putAll(evidence);
      facts.put("evidence", all);
    }
  }

  private Map<String, Object> map(String json) {
    try {
      return mapper.readValue(json, MAP);
    } catch (JsonProcessingException impossible) {
      // Its message may quote a claim.
      throw new IllegalStateException("a claim cannot be read as JSON");
    }
  }
}
