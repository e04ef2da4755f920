package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The place in a claim file where what a finding says is corrected. Immutable; holds no content.
 *
 * @param file the file's name as the reader gave it
 * @param line the line in it, from 1
 * @param segment the number of the segment of X12, from 1 for the first of the file; {@code null}
 *     in other formats
 * @param loop the loop of X12, such as {@code 2400}; {@code null} in other formats
 * @param element the element of X12, such as {@code SV107}; {@code null} where it is not one
 *     element, and in other formats
 * @param missing whether the element is not there yet; {@code segment} then begins its loop
 * @param pointer the JSON pointer; {@code null} in X12
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilePlace(
    String file,
    int line,
    @Nullable Integer segment,
    @Nullable String loop,
    @Nullable String element,
    boolean missing,
    @Nullable String pointer) {

  /** In a JSON or YAML file. */
  public static FilePlace ofPointer(String file, int line, String pointer) {
    return new FilePlace(file, line, null, null, null, false, pointer);
  }

  /**
   * The place without the file, such as {@code line 26, loop 2400, segment 26, SV107}, or
   * {@code line 3, /lines/0}.
   */
  public String inFile() {
    StringBuilder text = new StringBuilder("line ").append(line);
    if (loop != null) {
      text.append(", loop ").append(loop);
    }
    if (segment != null) {
      text.append(", segment ").append(segment);
    }
    if (element != null) {
      text.append(", ").append(element).append(missing ? " is missing" : "");
    }
    if (pointer != null && !pointer.isEmpty()) {
      text.append(", ").append(pointer);
    }
    return text.toString();
  }

  /** The place with the file, such as {@code new.837, line 26, loop 2400, segment 26, SV107}. */
  @Override
  public String toString() {
    return file + ", " + inFile();
  }
}
