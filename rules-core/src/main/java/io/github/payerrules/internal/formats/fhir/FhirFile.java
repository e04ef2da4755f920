package io.github.payerrules.internal.formats.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file of resources: a bundle is read whole, and of several resources one at a time. */
final class FhirFile {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private final String file;
  private final Consumer<ReadClaim> each;
  private final FhirBundle bundle;

  FhirFile(String file, ReadingOptions options, Consumer<ReadClaim> each) {
    this.file = file;
    this.each = each;
    this.bundle = new FhirBundle(file, options, each);
  }

  void read(InputStream in) throws IOException {
    try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          object(parser);
        }
      }
    } catch (JsonProcessingException broken) {
      // Its message may quote the file.
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
      Problem problem = new Problem(
          file, line, null, "not JSON at column " + column, "Export the resources again");
      each.accept(ReadClaim.broken(line, null, List.of(problem), false));
    }
  }

  /** A resource; of a bundle each entry keeps its own line. */
  private void object(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    List<Resources.Entry> entries = new ArrayList<>();
    ObjectNode top = MAPPER.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("entry")) {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          int entryLine = parser.currentTokenLocation().getLineNr();
          JsonNode entry = MAPPER.readTree(parser);
          entries.add(new Resources.Entry(
              new Resource(entry.path("resource"), "/entry/" + index++ + "/resource", entryLine),
              entry.path("fullUrl").asText("")));
        }
      } else {
        top.set(name, MAPPER.readTree(parser));
      }
    }
    Resource whole = new Resource(top, "", line);
    if (!whole.type().equals("Bundle")) {
      entries.add(new Resources.Entry(whole, ""));
    }
    bundle.read(line, new Resources(entries));
  }
}
