package io.github.payerrules.worklist;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The worklist as one page: its style, its script and its data stand in it. Text of a claim reaches
 * the page as data and is shown as text; a policy in the page lets nothing be fetched and no other
 * script run.
 */
final class WorklistPage {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  private WorklistPage() {}

  static void write(Worklist worklist, Writer out) throws IOException {
    String style = resource("worklist.css");
    String script = resource("worklist.js");
    out.write(resource("worklist.html")
        .replace("{policy}", policy(style, script))
        .replace("{style}", style));
    out.write("<script type=\"application/json\" id=\"data\">\n{\"today\":\"" + worklist.today()
        + "\",\"ready\":" + worklist.ready() + ",\"items\":[");
    String separator = "\n";
    Iterator<WorkItem> items = worklist.items();
    while (items.hasNext()) {
      out.write(separator);
      // No text can end the element that it stands in.
      out.write(MAPPER.writeValueAsString(json(items.next())).replace("<", "\\u003c"));
      separator = ",\n";
    }
    out.write("]}\n</script>\n<script>" + script + "</script>\n</body>\n</html>\n");
  }

  private static ObjectNode json(WorkItem item) {
    ObjectNode json = MAPPER
        .createObjectNode()
        .put("claim", item.claim())
        .put("payer", item.payer())
        .put("provider", item.provider())
        .put("date", Objects.toString(item.serviceDate(), ""))
        .put("sendBy", Objects.toString(item.sendBy(), ""))
        .put("money", item.atRisk())
        .put("next", item.step().words())
        .put("who", words(item.by().word()))
        .put("verdict", words(item.verdict().name()));
    json.set("codes", texts(item.codes()));
    json.set("gaps", texts(item.gaps()));
    json.set("notChecked", texts(item.notChecked()));
    ArrayNode findings = json.putArray("findings");
    item.findings().forEach(finding -> findings.add(json(finding)));
    ArrayNode checklists = json.putArray("checklists");
    item.checklists().forEach(checklist -> checklists.add(json(checklist)));
    return json;
  }

  private static ObjectNode json(Finding finding) {
    ObjectNode json = MAPPER
        .createObjectNode()
        .put("rule", finding.rule())
        .put("outcome", finding.rejection() ? "reject" : words(finding.outcome().name()))
        .put("cause", words(finding.cause().name()))
        .put("message", finding.message())
        .put("fix", Objects.toString(finding.fix(), ""))
        .put("citation", finding.mark().behind(finding.citation()))
        .put(
            "denial",
            finding.group() + "-" + finding.carc()
                + (finding.rarcs().isEmpty() ? "" : ", " + String.join(", ", finding.rarcs())));
    ArrayNode lines = json.putArray("lines");
    finding.lines().forEach(lines::add);
    return json;
  }

  private static ObjectNode json(Checklist checklist) {
    ObjectNode json = MAPPER.createObjectNode().put("title", checklist.title());
    ArrayNode items = json.putArray("items");
    for (Checklist.Item item : checklist.items()) {
      ObjectNode one = items
          .addObject()
          .put("text", item.inWords())
          .put("follows", !item.onlyIf().isEmpty())
          .put("wants", String.join("; ", item.wants()));
      if (item.asked().size() > 1) {
        one.set("parts", texts(item.asked().stream().map(Checklist.Asked::text).toList()));
      }
    }
    return json;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = MAPPER.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style)
        + "'; script-src '" + hash(script) + "'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WorklistPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
