package io.github.payerrules.internal.denial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a claim in its JSON form says of its lines, by the names of the claim file. Immutable and
 * thread-safe.
 */
public final class ClaimFacts {

  private static final ObjectReader READER =
      new ObjectMapper().readerFor(new TypeReference<Map<String, Object>>() {});
  private static final List<String> OF_LINE =
      List.of("authorizationNumber", "laterality", "levels", "placeOfService", "rendering");

  /** An 835 has at most 999 service lines of one claim. */
  private static final int MOST_SERVICES = 1_000;

  /** Lines that are alike: how many, and what is told of the first. */
  private record Service(int lines, Map<String, Object> facts) {}

  private final Map<String, Object> claim;
  private final Map<String, Service> services;
  private final ClaimPayment payment;
  private final boolean corrected;

  /**
   * The facts of a claim.
   *
   * @param claimJson the claim; {@code null} where there is none
   * @param payment what was paid for it
   * @param corrected whether the same payment has another decision on the claim
   */
  public ClaimFacts(@Nullable String claimJson, ClaimPayment payment, boolean corrected) {
    this.claim = claimJson == null ? Map.of() : map(claimJson);
    this.payment = payment;
    this.corrected = corrected;
    this.services = services(payment);
  }

  /**
   * The facts of a line.
   *
   * @param number the number of the claim's line; {@code null} where none matched
   * @param position the place of the line among those of the payment, from 0
   */
  public Map<String, Object> of(@Nullable Integer number, int position) {
    Map<String, Object> facts = new LinkedHashMap<>(claim);
    if (facts.remove("lines") instanceof List<?> lines) {
      lines.stream()
          .filter(each -> each instanceof Map<?, ?> map
              && String.valueOf(number).equals(String.valueOf(map.get("number"))))
          .findFirst()
          .ifPresent(each -> addLine(facts, (Map<?, ?>) each));
    }
    if (payment.payerControlNumber() != null) {
      facts.put("payerControlNumber", payment.payerControlNumber());
    }
    List<Object> others = others(position);
    String code =
        position < payment.lines().size() ? payment.lines().get(position).billedCode() : null;
    if (corrected) {
      // A claim that is taken back as a whole has no code.
      facts.put(
          "sameRemittance",
          List.of(Map.of("status", "1", "code", Objects.requireNonNullElse(code, ""))));
    }
    if (!others.isEmpty()) {
      facts.put("sameClaim", others);
    }
    return facts;
  }

  /** The services beside a line: lines that are alike in what is asked of them are one. */
  private List<Object> others(int position) {
    String own = position < payment.lines().size() ? kind(payment.lines().get(position)) : "";
    List<Object> others = new ArrayList<>();
    services.forEach((kind, service) -> {
      if (service.lines() > 1 || !kind.equals(own)) {
        others.add(service.facts());
      }
    });
    return others;
  }

  private static Map<String, Service> services(ClaimPayment payment) {
    Map<String, Service> services = new LinkedHashMap<>();
    for (ServicePayment line : payment.lines()) {
      String kind = kind(line);
      Service alike = services.get(kind);
      if (alike != null) {
        services.put(kind, new Service(alike.lines() + 1, alike.facts()));
      } else if (line.code() != null && services.size() < MOST_SERVICES) {
        services.put(
            kind,
            new Service(
                1,
                Map.of("code", line.code(), "modifiers", line.modifiers(), "paid", line.paid())));
      }
    }
    return services;
  }

  private static String kind(ServicePayment line) {
    return line.code() + " " + line.modifiers() + " " + line.paid().signum();
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

  private static Map<String, Object> map(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException impossible) {
      // Its message may quote a claim.
      throw new IllegalStateException("a claim cannot be read as JSON");
    }
  }
}
