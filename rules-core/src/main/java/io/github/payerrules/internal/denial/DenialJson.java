package io.github.payerrules.internal.denial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.formats.JsonNodes;
import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a denial from JSON: payer, line, provider adjustments, and what is known of the claim. */
public final class DenialJson {

  private final List<Problem> problems = new ArrayList<>();
  private final String file;

  private DenialJson(String file) {
    this.file = file;
  }

  /**
   * A denial as read.
   *
   * @param id the caller's own reference; {@code null} where none
   * @param today the day on which it is worked; {@code null} where the text does not say
   */
  public record Read(
      @Nullable String id, Denial denial, @Nullable LocalDate today) {}

  /**
   * Reads one denial.
   *
   * @throws InvalidClaimException with every problem; no content is quoted
   */
  public static Read read(String file, String json) {
    DenialJson reader = new DenialJson(file);
    Read read = reader.read(json);
    if (!reader.problems.isEmpty() || read == null) {
      throw new InvalidClaimException(reader.problems);
    }
    return read;
  }

  private @Nullable Read read(String json) {
    JsonNode root;
    try {
      root = JsonNodes.of(json);
    } catch (JsonProcessingException malformed) {
      if (JsonNodes.isRepeatedField(malformed)) {
        problem("", "a field appears twice", "One of them would be lost. Remove one.");
      } else {
        problem("", "this is not JSON", "Write one JSON object with payer and line.");
      }
      return null;
    }
    String payer = text(root, "payer");
    JsonNode line = root.path("line");
    JsonNode plb = root.path("plb").isMissingNode() ? line.path("plb") : root.path("plb");
    if (payer == null) {
      problem("payer", "the payer is missing", "Name the payer, such as medicare.");
    }
    if (!plb.isMissingNode() && !plb.isNull() && !plb.isArray()) {
      problem("plb", "this is not a list", "Write it in brackets, also where it has one value.");
    }
    if (!line.isObject() && !plb.isArray()) {
      problem("line", "neither a line nor provider adjustments are there", "Write line or plb.");
    }
    if (!problems.isEmpty() || payer == null) {
      return null;
    }
    LocalDate remitDate = date(line, "remit_date");
    Denial denial = Denial.builder()
        .payer(payer)
        .status(Objects.requireNonNullElse(text(line, "status"), ""))
        .line(line.isObject() ? line(line) : null)
        .remarks(texts(line, "rarcs"))
        .remitDate(remitDate == null ? date(root, "remit_date") : remitDate)
        .providerAdjustments(providerAdjustments(plb))
        .facts(facts(root.path("claim_context")))
        .build();
    return new Read(text(root, "id"), denial, date(root, "today"));
  }

  private ServicePayment line(JsonNode line) {
    List<Adjustment> adjustments = new ArrayList<>();
    int index = 0;
    for (JsonNode each : list(line, "adjustments", "line.adjustments")) {
      String group = text(each, "group");
      String carc = text(each, "carc");
      if (group == null || carc == null) {
        problem(
            "line.adjustments[" + index + "]",
            "group or carc is missing",
            "Write both, as CO, 45.");
      } else {
        adjustments.add(Adjustment.builder()
            .group(group)
            .carc(carc)
            .amount(amount(each, "amount", "line.adjustments[" + index + "].amount"))
            .build());
      }
      index++;
    }
    return ServicePayment.builder()
        .code(text(line, "code"))
        .submittedCode(text(line, "submitted_code"))
        .modifiers(texts(line, "modifiers"))
        .submittedModifiers(texts(line, "submitted_modifiers"))
        .units(line.hasNonNull("units") ? number(line, "units", "line.units", Size.QUANTITY) : null)
        .charge(amount(line, "charge", "line.charge"))
        .paid(amount(line, "paid", "line.paid"))
        .serviceDate(date(line, "service_date"))
        .adjustments(adjustments)
        .build();
  }

  private List<ProviderAdjustment> providerAdjustments(JsonNode plb) {
    List<ProviderAdjustment> adjustments = new ArrayList<>();
    for (JsonNode each : plb) {
      String code = text(each, "code") == null ? text(each, "reason") : text(each, "code");
      if (code == null) {
        problem("plb", "a provider adjustment has no code", "Write its code, such as WO.");
      } else {
        adjustments.add(ProviderAdjustment.builder()
            .code(code)
            .reference(text(each, "reference"))
            .amount(amount(each, "amount", "plb.amount"))
            .build());
      }
    }
    return adjustments;
  }

  private Map<String, Object> facts(JsonNode context) {
    Map<String, Object> facts = new LinkedHashMap<>();
    context
        .properties()
        .forEach(each -> facts.put(each.getKey(), JsonNodes.plain(each.getValue())));
    return facts;
  }

  private BigDecimal amount(JsonNode node, String field, String path) {
    return number(node, field, path, Size.AMOUNT);
  }

  private BigDecimal number(JsonNode node, String field, String path, Size size) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = JsonNodes.number(value);
    if (number == null || !size.fits(number)) {
      problem(
          path,
          "this is not a number in the expected range",
          "Write it without quotation marks, with at most " + size.inWords() + ".");
      return BigDecimal.ZERO;
    }
    return number;
  }

  private @Nullable LocalDate date(JsonNode node, String field) {
    String text = text(node, field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      problem(field, "this is not a date", "Write it as 2026-01-31.");
      return null;
    }
  }

  private @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isContainerNode()) {
      problem(field, "this is not a text", "Write one value in quotation marks.");
    }
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  private List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(node, field, "line." + field)) {
      if (each.isTextual() || each.isNumber()) {
        texts.add(each.asText());
      } else {
        problem("line." + field, "a value of the list is not a text", "Write codes, as \"N706\".");
      }
    }
    return texts;
  }

  private JsonNode list(JsonNode node, String field, String path) {
    JsonNode list = node.path(field);
    if (list.isArray() || list.isMissingNode() || list.isNull()) {
      return list;
    }
    problem(path, "this is not a list", "Write it in brackets, also where it has one value.");
    return MissingNode.getInstance();
  }

  private void problem(String path, String what, String fix) {
    problems.add(new Problem(file, 0, path, what, fix));
  }
}
