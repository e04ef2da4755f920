package io.github.payerrules.internal.reading;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What is wrong with a YAML text, in our words: the parser's own quote the text. */
final class YamlWords {

  /** A part of the parser's words, and what is wrong and how to fix it, in this order of trial. */
  private record Saying(String part, String what, String fix) {}

  private static final Saying[] SAYINGS = {
    new Saying("TAB", "a tab indents this line", "YAML is indented with spaces: replace the tab"),
    new Saying(
        "unexpected end of stream",
        "the text ends before a quotation mark is closed: the file was cut off",
        "close it"),
    new Saying(
        "stream end>",
        "the text ends before a bracket is closed: the file was cut off",
        "close the list with ] or the object with }"),
    new Saying(
        "mapping values are not allowed",
        "unexpected colon",
        "put text that contains a colon in quotation marks, and indent fields at the same level equally"),
    new Saying(
        "could not find expected ':'",
        "a colon is missing",
        "write fields as name: value, and a list as lines that begin with a hyphen"),
    new Saying(
        "parsing a flow sequence",
        "the list in brackets is not closed, or a comma is missing",
        "write it as [a, b]"),
    new Saying(
        "parsing a flow mapping",
        "the object in braces is not closed, or a comma is missing",
        "write it as { name: value, name: value }"),
    new Saying(
        "parsing a block mapping",
        "this line does not fit the fields above it",
        "indent fields at the same level equally, each as name: value"),
    new Saying(
        "parsing a block collection",
        "this line does not fit the list above it",
        "begin each list item with a hyphen, and indent all items equally"),
    new Saying(
        "double-quoted scalar",
        "a backslash in double quotation marks is not followed by an escape letter",
        "put text with backslashes in single quotation marks"),
    new Saying(
        "cannot start any token",
        "a value cannot begin with this character",
        "put the value in quotation marks"),
    new Saying("sequence entries are not", "unexpected hyphen", "begin a new line"),
    new Saying("a directive", "a line that begins with % is not allowed here", "take it out"),
  };

  private YamlWords() {}

  /** A tree of nothing but the problem. */
  static Tree explain(String file, int lastLine, YamlEngineException broken) throws IOException {
    if (broken.getCause() instanceof BadText bad) {
      return bad.tree(file);
    }
    if (broken.getCause() instanceof IOException failed) {
      throw failed;
    }
    Problems problems = new Problems(file);
    Optional<Mark> mark = broken instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark()
        : Optional.empty();
    int line = mark.map(Mark::getLine).map(it -> it + 1).orElse(lastLine);
    String place = mark.map(it -> " at column " + (it.getColumn() + 1)).orElse("");
    Map.Entry<String, String> words = words(broken);
    problems.add(line, null, "not YAML" + place + ": " + words.getKey(), words.getValue());
    return new Tree(line, null, problems.toList());
  }

  private static Map.Entry<String, String> words(YamlEngineException broken) {
    String said = broken instanceof MarkedYamlEngineException marked
        ? marked.getContext() + " " + marked.getProblem()
        : "";
    for (Saying saying : SAYINGS) {
      if (said.contains(saying.part)) {
        return Map.entry(saying.what, saying.fix);
      }
    }
    return Map.entry("it cannot be read from here on", "check this line and the one above it");
  }
}
