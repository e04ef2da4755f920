package io.github.payerrules.examples.priorauthorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bundles of a file of FHIR Shorthand as JSON; of that language as much as the examples of an
 * implementation guide need. Names of extensions become their addresses.
 */
final class FhirShorthand {

  private static final Pattern RULE = Pattern.compile("( *)\\* ([^ ]+)(?: = (.+))?");
  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([^\\]]+)\\])?");
  private static final Pattern CODE = Pattern.compile("([^ #\"]*)#([^ ]+)(?: \"(.*)\")?");
  private static final List<String> LISTS = List.of(
      "entry",
      "extension",
      "modifierExtension",
      "identifier",
      "item",
      "diagnosis",
      "insurance",
      "careTeam",
      "supportingInfo",
      "coding",
      "payor",
      "careTeamSequence",
      "diagnosisSequence");

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, ObjectNode> instances = new LinkedHashMap<>();

  FhirShorthand(List<String> lines) {
    String name = "";
    for (String line : lines) {
      if (line.startsWith("Instance: ")) {
        name = line.substring(10).strip();
      } else if (line.startsWith("InstanceOf: ")) {
        types.put(name, type(line.substring(12).strip()));
        instances.put(name, JsonNodeFactory.instance.objectNode());
      }
    }
    read(lines);
  }

  private static String type(String profile) {
    String base = profile.startsWith("PAS") ? profile.substring(3) : profile;
    return switch (base) {
      case "RequestBundle", "ResponseBundle", "InquiryRequestBundle", "InquiryResponseBundle" ->
        "Bundle";
      case "ClaimUpdate", "ClaimInquiry" -> "Claim";
      case "ClaimInquiryResponse" -> "ClaimResponse";
      case "Requestor", "Insurer" -> "Organization";
      case "Subscriber", "Beneficiary" -> "Patient";
      default -> base;
    };
  }

  /** The bundles with a claim, by name; each with its resources within. */
  Map<String, JsonNode> claimBundles() {
    Map<String, JsonNode> bundles = new LinkedHashMap<>();
    instances.forEach((name, instance) -> {
      if (types.get(name).equals("Bundle")
          && instance.findValuesAsText("resourceType").contains("Claim")) {
        bundles.put(name, instance);
      }
    });
    return bundles;
  }

  private void read(List<String> lines) {
    // An entry holds the node of its resource, which is filled when its own instance is read.
    instances.forEach((name, instance) -> {
      instance.put("resourceType", types.get(name));
      instance.put("id", name);
    });
    String name = "";
    String[] above = new String[10];
    for (String line : lines) {
      if (line.startsWith("Instance: ")) {
        name = line.substring(10).strip();
      }
      Matcher rule = RULE.matcher(line);
      if (!rule.matches() || !instances.containsKey(name)) {
        continue;
      }
      int depth = rule.group(1).length() / 2;
      String path = (depth == 0 ? "" : above[depth - 1] + ".") + rule.group(2);
      above[depth] = path;
      if (rule.group(3) != null) {
        set(instances.get(name), path.split("\\.(?![^\\[]*\\])"), rule.group(3));
      }
    }
  }

  private void set(ObjectNode root, String[] steps, String value) {
    ObjectNode at = root;
    for (int i = 0; i < steps.length; i++) {
      Matcher step = STEP.matcher(steps[i]);
      if (!step.matches()) {
        throw new IllegalArgumentException("not a path: " + steps[i]);
      }
      String field = step.group(1);
      boolean isLast = i == steps.length - 1;
      if (isLast) {
        JsonNode node = value(field, value);
        if (LISTS.contains(field)) {
          at.withArray("/" + field).add(node);
        } else {
          at.set(field, node);
        }
      } else {
        at = LISTS.contains(field) || isNumber(step.group(2))
            ? item(at.withArray("/" + field), field, step.group(2))
            : at.get(field) instanceof ObjectNode known ? known : at.putObject(field);
      }
    }
  }

  private static boolean isNumber(String slice) {
    return slice != null && slice.matches("\\d+");
  }

  private static ObjectNode item(ArrayNode list, String field, String slice) {
    if (field.toLowerCase(Locale.ROOT).endsWith("extension")) {
      for (JsonNode item : list) {
        if (item.path("url").asText().equals("http://example.org/extension-" + slice)) {
          return (ObjectNode) item;
        }
      }
      return list.addObject().put("url", "http://example.org/extension-" + slice);
    }
    int index = isNumber(slice) ? Integer.parseInt(slice) : 0;
    while (list.size() <= index) {
      list.addObject();
    }
    return (ObjectNode) list.get(index);
  }

  private JsonNode value(String field, String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    Matcher code = CODE.matcher(value);
    if (field.equals("resource")) {
      return instances.getOrDefault(value, json.objectNode());
    } else if (value.startsWith("Reference(")) {
      String name = value.substring(10, value.indexOf(')'));
      return json.objectNode().put("reference", types.getOrDefault(name, "Resource") + "/" + name);
    } else if (value.startsWith("\"")) {
      return json.textNode(value.substring(1, value.lastIndexOf('"')));
    } else if (code.matches() && code.group(1).isEmpty()) {
      return json.textNode(code.group(2));
    } else if (code.matches()) {
      ObjectNode coding = json.objectNode().put("system", code.group(1)).put("code", code.group(2));
      return field.equals("coding") || field.equals("valueCoding")
          ? coding
          : json.objectNode().set("coding", json.arrayNode().add(coding));
    } else if (value.equals("true") || value.equals("false")) {
      return json.booleanNode(value.equals("true"));
    } else if (value.matches("-?\\d+(\\.\\d+)?")) {
      return json.numberNode(new BigDecimal(value));
    }
    return json.textNode(value);
  }
}
