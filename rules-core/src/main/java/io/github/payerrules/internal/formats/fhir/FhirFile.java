package io.github.payerrules.internal.formats.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.internal.formats.JsonNodes;
import io.github.payerrules.internal.reading.BadText;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A file of resources: a bundle is read whole, and of several resources one at a time. */
final class FhirFile {

  private static final Set<String> FAILED = Set.of("fatal", "error");

  /** A file with more broken resources is none of resources. */
  private static final int MOST_PARTS = 1000;

  private static final Set<String> READ =
      Set.of("Claim", "ClaimResponse", "CoverageEligibilityResponse", "ExplanationOfBenefit");

  private final String file;
  private final Each each;
  private final Consumer<Problem> broken;
  private final BundlePages pages = new BundlePages();
  private int firstLine = 1;

  /** Takes the resources of a bundle, or one resource alone, and the line where they begin. */
  @FunctionalInterface
  interface Each {
    void take(int line, Resources resources);
  }

  /**
   * A file of that name.
   *
   * @param broken takes what is said where the file is not JSON from there on, or is not whole
   */
  FhirFile(String file, Each each, Consumer<Problem> broken) {
    this.file = file;
    this.each = each;
    this.broken = broken;
  }

  void read(InputStream in) throws IOException {
    ResourceLines lines = new ResourceLines(in);
    int parts = 0;
    while (part(lines, ++parts == MOST_PARTS)) {
      // The next part begins after what is broken.
    }
    for (int line : pages.incomplete()) {
      broken.accept(new Problem(
          file,
          line,
          null,
          "the bundle that begins here is one page of a search result; claims or answers may be"
              + " missing",
          "Get all pages, by their next links, and put them into one file, one bundle a line"));
    }
  }

  /**
   * Reads to the end of the file, or to what is broken.
   *
   * @param isLast whether the reading ends in any case
   * @return whether more is to be read
   */
  private boolean part(ResourceLines lines, boolean isLast) throws IOException {
    BoundedInput bounded = new BoundedInput(lines);
    firstLine = lines.firstLine();
    int begun = firstLine;
    boolean isList = false;
    try (JsonParser parser = JsonNodes.parser(bounded)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        isList |= token == JsonToken.START_ARRAY;
        if (token == JsonToken.START_OBJECT) {
          bounded.begin();
          lines.begin();
          begun = line(parser);
          object(parser);
        }
      }
      return false;
    } catch (JsonProcessingException notJson) {
      boolean isMore = !isLast && !isList && lines.resume();
      broken.accept(problem(notJson, isMore));
      return isMore;
    } catch (BadText notText) {
      broken.accept(new Problem(
          file,
          firstLine + notText.line() - 1,
          null,
          String.valueOf(notText.getMessage()),
          notText.fix()));
      return !isLast && !isList && lines.resume();
    } catch (BoundedInput.TooLargeException tooLarge) {
      broken.accept(new Problem(
          file,
          begun,
          null,
          "the bundle that begins here is larger than " + (BoundedInput.MOST >> 20) + " MB",
          "Split it: a claim with what it refers to is enough; leave out documents"));
      return !isLast && !isList && lines.resume();
    }
  }

  /** Its own message may quote the file. */
  private Problem problem(JsonProcessingException notJson, boolean isMore) {
    int line = notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr();
    int column = notJson.getLocation() == null ? 1 : notJson.getLocation().getColumnNr();
    return new Problem(
        file,
        firstLine + line - 1,
        null,
        JsonNodes.isRepeatedField(notJson)
            ? "a field appears twice, before column " + column
            : "not JSON at column " + column + "; "
                + (isMore
                    ? "the resource is not read; the others are"
                    : "what follows in the file is not read"),
        JsonNodes.isRepeatedField(notJson)
            ? "One of them would be lost. Remove one, or make a list of both"
            : "Export the resources again, as JSON: FHIR in XML is not read");
  }

  private int line(JsonParser parser) {
    return firstLine + parser.currentTokenLocation().getLineNr() - 1;
  }

  /** A resource; of a bundle each entry keeps its own line. */
  private void object(JsonParser parser) throws IOException {
    int line = line(parser);
    List<Resources.Entry> entries = new ArrayList<>();
    ObjectNode top = JsonNodes.object();
    int matches = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("entry")) {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          int entryLine = line(parser);
          JsonNode entry = JsonNodes.next(parser);
          matches += BundlePages.isMatch(entry) ? 1 : 0;
          checkNested(entry, entryLine, index);
          checkOutcome(entry.path("resource"), entryLine, index);
          if (!isDeleted(entry, entryLine, index)) {
            entries.add(new Resources.Entry(
                new Resource(entry.path("resource"), "/entry/" + index + "/resource", entryLine),
                entry.path("fullUrl").asText("")));
          }
          index++;
        }
      } else {
        top.set(name, JsonNodes.next(parser));
      }
    }
    Resource whole = new Resource(top, "", line);
    if (whole.type().equals("Bundle")) {
      pages.add(line, top, matches);
    } else {
      entries.add(new Resources.Entry(whole, ""));
    }
    each.take(line, new Resources(entries));
  }

  /** A server that could not give all says so within what it gives. */
  private void checkOutcome(JsonNode resource, int line, int index) {
    if (!resource.path("resourceType").asText("").equals("OperationOutcome")) {
      return;
    }
    for (JsonNode issue : resource.path("issue")) {
      if (FAILED.contains(issue.path("severity").asText(""))) {
        broken.accept(new Problem(
            file,
            line,
            "/entry/" + index + "/resource",
            "the server reports an error in this bundle (OperationOutcome); claims or answers may be"
                + " missing",
            "Ask the server again, or ask who runs it"));
        return;
      }
    }
  }

  private boolean isDeleted(JsonNode entry, int line, int index) {
    boolean deleted = entry.path("request").path("method").asText("").equals("DELETE");
    if (deleted && READ.contains(entry.path("resource").path("resourceType").asText(""))) {
      broken.accept(new Problem(
          file,
          line,
          "/entry/" + index + "/request/method",
          "this entry deletes what it contains, and is not read",
          "Take the entry out, or its request if the resource still counts"));
    }
    return deleted;
  }

  /** What a server answers to a batch of searches has a bundle for each of them. */
  private void checkNested(JsonNode entry, int line, int index) {
    for (JsonNode nested : entry.path("resource").path("entry")) {
      if (READ.contains(nested.path("resource").path("resourceType").asText(""))) {
        broken.accept(new Problem(
            file,
            line,
            "/entry/" + index + "/resource",
            "a bundle within a bundle is not read; claims or answers are missing",
            "Give the inner bundle itself"));
        return;
      }
    }
  }
}
