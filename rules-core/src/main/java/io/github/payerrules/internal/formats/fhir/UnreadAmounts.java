package io.github.payerrules.internal.formats.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.internal.formats.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Amounts in a payer's decision that are not numbers: they are read as 0, so each is reported. */
final class UnreadAmounts {

  private static final Set<String> MONEY = Set.of("amount", "net", "adjustment");

  private final List<String> paths = new ArrayList<>();

  private UnreadAmounts() {}

  /** The JSON pointers of all of them. */
  static List<String> in(Resource decision) {
    UnreadAmounts unread = new UnreadAmounts();
    unread.look(decision.json(), decision.path());
    return unread.paths;
  }

  private void look(JsonNode node, String path) {
    int index = 0;
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      look(item, path + "/" + index++);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String place = path + "/" + ElementNames.shown(field.getKey());
      if (MONEY.contains(field.getKey()) && field.getValue().has("value")) {
        if (JsonNodes.number(field.getValue().get("value")) == null) {
          paths.add(place + "/value");
        }
      } else {
        look(field.getValue(), place);
      }
    }
  }
}
