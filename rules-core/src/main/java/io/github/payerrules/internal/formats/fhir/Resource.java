package io.github.payerrules.internal.formats.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.payerrules.internal.formats.JsonNodes;
import io.github.payerrules.internal.formats.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource or a part of one, and its place in the file. What is absent has no fields, so that a
 * path may be followed without asking at each step. Immutable.
 *
 * @param json the fields
 * @param path the JSON pointer in the file
 * @param line the line in which its entry begins
 */
record Resource(JsonNode json, String path, int line) {

  /** The end of the address of the flag by which an update of a request takes a part back. */
  static final String CANCELLED_FLAG = "infoCancelledFlag";

  private static final int DATE = 10;

  static Resource none() {
    return new Resource(MissingNode.getInstance(), "", 0);
  }

  boolean isPresent() {
    return !json.isMissingNode();
  }

  String type() {
    return text("resourceType");
  }

  Resource at(String field) {
    return new Resource(json.path(field), path + "/" + ElementNames.shown(field), line);
  }

  /** The items of a list; one where the field is a single value. */
  List<Resource> all(String field) {
    JsonNode node = json.path(field);
    List<Resource> items = new ArrayList<>(node.size());
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        items.add(
            new Resource(node.get(i), path + "/" + ElementNames.shown(field) + "/" + i, line));
      }
    } else if (!node.isMissingNode()) {
      items.add(at(field));
    }
    return items;
  }

  Resource first(String field) {
    List<Resource> items = all(field);
    return items.isEmpty() ? none() : items.get(0);
  }

  String text(String field) {
    JsonNode value = json.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }

  /** The texts of a list. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Resource item : all(field)) {
      if (item.json().isTextual()) {
        texts.add(item.json().asText().strip());
      }
    }
    return texts;
  }

  /** A number of ordinary size; {@code null} where there is none. */
  @Nullable
  BigDecimal number(String field) {
    return JsonNodes.number(json.path(field));
  }

  int whole(String field) {
    return whole(json.path(field));
  }

  /** The resource itself, where it is a whole number; otherwise 0. */
  int whole() {
    return whole(json);
  }

  private static int whole(JsonNode value) {
    BigDecimal number = JsonNodes.number(value);
    return number == null ? value.isTextual() ? value.asInt(0) : 0 : number.intValue();
  }

  /** Whether a field holds a number from 0 on of that size, or nothing. */
  boolean isNumber(String field, Size size) {
    if (json.path(field).isMissingNode()) {
      return true;
    }
    BigDecimal number = number(field);
    return number != null && number.signum() >= 0 && size.fits(number);
  }

  /** A number that counts from 1; {@code null} where there is none. */
  @Nullable
  Integer ordinal(String field) {
    int number = whole(field);
    return number > 0 ? number : null;
  }

  @Nullable
  String textOrNull(String field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  /** The two letters of the state of an address; {@code null} where there are none. */
  @Nullable
  String state() {
    String state = text("state");
    return state.length() == 2 ? state : null;
  }

  /** A date, or the day of a date and time. */
  @Nullable
  LocalDate date(String field) {
    String text = text(field);
    if (text.length() < DATE) {
      return null;
    }
    try {
      return LocalDate.parse(text.substring(0, DATE));
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  /** The codings of a concept, or of the first of a list of concepts. */
  List<Resource> codings(String field) {
    return first(field).all("coding");
  }

  /** The first code of a concept; empty if there is none. */
  String code(String field) {
    List<Resource> codings = codings(field);
    return codings.isEmpty() ? "" : codings.get(0).text("code");
  }

  /** Whether a coding of a concept has one of those codes. */
  boolean isCoded(String field, Set<String> codes) {
    return codings(field).stream().anyMatch(it -> codes.contains(it.text("code")));
  }

  /** The codes of a concept in the systems whose address contains one of the words. */
  List<String> codes(String field, List<String> systems) {
    List<String> codes = new ArrayList<>();
    for (Resource coding : codings(field)) {
      if (Codes.isOf(coding.text("system"), systems) && !coding.text("code").isEmpty()) {
        codes.add(coding.text("code"));
      }
    }
    return codes;
  }

  /** The code of a concept in a system whose address contains one of the words. */
  String code(String field, List<String> systems) {
    for (Resource coding : codings(field)) {
      String system = coding.text("system");
      if (Codes.isOf(system, systems)) {
        return coding.text("code");
      }
    }
    return "";
  }

  /** The extension whose address ends so. */
  Resource extension(String ending) {
    for (Resource extension : all("extension")) {
      if (extension.text("url").endsWith(ending)) {
        return extension;
      }
    }
    return none();
  }

  /** Whether an update of a request takes this part back. */
  boolean isCancelled() {
    return all("modifierExtension").stream()
        .anyMatch(it ->
            it.text("url").endsWith(CANCELLED_FLAG) && it.text("valueBoolean").equals("true"));
  }

  @Override
  public String toString() {
    return "Resource[" + path + "]";
  }
}
