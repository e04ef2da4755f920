package io.github.payerrules.internal.reading;

import io.github.payerrules.internal.reading.JsonSlices.Framing;
import io.github.payerrules.internal.reading.Slice.End;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** The claims of a JSON text: one, a list, an object with a list, or one after the other. */
final class JsonClaims {

  private final String file;
  private final JsonSlices slices;
  private final Consumer<Tree> each;

  private JsonClaims(String file, JsonSlices slices, Consumer<Tree> each) {
    this.file = file;
    this.slices = slices;
    this.each = each;
  }

  /** @param lines whether the file's name says that each claim has a line of its own */
  static void read(String file, Reader reader, boolean lines, Consumer<Tree> each)
      throws IOException {
    JsonSlices slices = new JsonSlices(reader, Limits.CLAIM.characters());
    JsonClaims claims = new JsonClaims(file, slices, each);
    if (slices.peekSignificant() == '[') {
      slices.take();
      if (claims.list("")) {
        claims.nothingMore();
      }
    } else if (slices.takeListOfClaims()) {
      if (claims.list("/claims")) {
        claims.closeObject();
      }
    } else {
      claims.sequence(lines);
    }
  }

  /** The items of a list whose bracket was taken; whether it was closed. */
  private boolean list(String path) throws IOException {
    if (slices.peekSignificant() == ']') {
      slices.take();
      return true;
    }
    int index = 0;
    do {
      int next = slices.peekSignificant();
      if (next == JsonSlices.END || ",]}:".indexOf(next) >= 0) {
        stop(next, "a claim was expected");
        return false;
      }
      Slice slice = slices.value(Framing.LIST);
      each.accept(JsonTree.read(new Problems(file), slice, path + "/" + index++, Limits.CLAIM));
      if (slice.end() == End.LINE_ENDS || slice.end() == End.FILE_ENDS) {
        return false; // the claim's problem says it
      }
    } while (nextFollows());
    int last = slices.peek();
    if (last != ']') {
      stop(last, "a comma or ] was expected");
      return false;
    }
    slices.take();
    return true;
  }

  private boolean nextFollows() throws IOException {
    int next = slices.peekSignificant();
    if (next == ',') {
      slices.take();
    } else if (next == '{') {
      problem("a comma is missing between two claims of the list", "put one before this claim");
    }
    return next == ',' || next == '{';
  }

  private void stop(int next, String expected) {
    if (next == JsonSlices.END) {
      problem(
          "the text ends at column %s before the list of claims is closed: the file was cut off"
              .formatted(slices.column()),
          expected);
    } else {
      problem("not JSON at column " + slices.column() + ": " + expected, "");
    }
  }

  private void closeObject() throws IOException {
    int next = slices.peekSignificant();
    if (next == '}') {
      slices.take();
      nothingMore();
    } else if (next == JsonSlices.END) {
      problem(
          "the text ends at column %s before the object is closed: the file was cut off"
              .formatted(slices.column()),
          "} was expected");
    } else {
      problem("there is extra data next to the list of claims", "only \"claims\" is read");
    }
  }

  private void nothingMore() throws IOException {
    if (slices.peekSignificant() != JsonSlices.END) {
      problem(
          "there is more text after the end of the list of claims",
          "put all claims into one list, or write one claim per line without a list");
    }
  }

  private void sequence(boolean lines) throws IOException {
    Framing framing = lines ? Framing.LINES : Framing.SEQUENCE;
    while (slices.peekSignificant() != JsonSlices.END) {
      if (slices.peek() != '{') {
        problem(
            "not JSON at column " + slices.column() + ": a claim was expected",
            "a claim begins with { and a list of claims with [");
        slices.skipToNextObjectLine();
        continue;
      }
      Slice slice = slices.value(framing);
      if (framing == Framing.SEQUENCE && slice.line() == slices.line() && slices.endsLine()) {
        framing = Framing.SEQUENCE_OF_LINES;
      }
      each.accept(JsonTree.read(new Problems(file), slice, "", Limits.CLAIM));
      if (slice.end() == End.LINE_ENDS && slices.peek() != '{') {
        slices.skipToNextObjectLine();
      }
    }
  }

  private void problem(String what, String fix) {
    Problems problems = new Problems(file);
    problems.add(slices.line(), null, what, fix);
    each.accept(new Tree(slices.line(), null, problems.toList()));
  }
}
