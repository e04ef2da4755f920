package io.github.payerrules.internal.reading;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds one tree from YAML events. Scalars stay text; nothing is repeated, named or typed. */
final class YamlTree {

  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  private final YamlEvents events;
  private final Problems problems;
  private final Limits limits;
  private int nodes;
  private int begin;
  private boolean tooLarge;
  private boolean partial;

  YamlTree(YamlEvents events, Problems problems, Limits limits) {
    this.events = events;
    this.problems = problems;
    this.limits = limits;
  }

  /** Whether a scalar without quotation marks stands for no value. */
  static boolean isNothing(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && NOTHING.contains(scalar.getValue());
  }

  /** Whether something was too large or too deep and was left out. */
  boolean isPartial() {
    return partial;
  }

  /** The tree that begins with an event that has been taken. */
  Node root(Event event, String path) {
    begin = YamlEvents.index(event);
    return node(event, path, YamlEvents.line(event), 1);
  }

  /** The object whose start and first name have been taken. */
  Node rootObject(Event start, ScalarEvent firstName) {
    begin = YamlEvents.index(start);
    refuseExtras(start, "");
    return object(firstName, "", YamlEvents.line(start), 1);
  }

  private Node node(Event event, String path, int line, int depth) {
    if (isTooLarge(event, path) || depth > limits.depth()) {
      return passedOver(event, path, line, depth);
    }
    refuseExtras(event, path);
    return switch (event.getEventId()) {
      case MappingStart -> object(null, path, line, depth);
      case SequenceStart -> list(path, line, depth);
      case Scalar -> scalar((ScalarEvent) event, path, line);
      default -> new NullNode(line, path); // an alias, refused
    };
  }

  private Node scalar(ScalarEvent scalar, String path, int line) {
    String text = scalar.getValue();
    if (text.length() > Limits.LONGEST_TEXT) {
      partial = true;
      problems.add(
          line,
          path,
          "a text is too long",
          String.format(Locale.ROOT, "a text has at most %,d characters", Limits.LONGEST_TEXT));
    }
    Trees.refuseHalfCharacters(problems, text, line, path);
    return isNothing(scalar)
        ? new NullNode(line, path)
        : new ScalarNode(text, !scalar.isPlain(), line, path);
  }

  private Node object(@Nullable ScalarEvent taken, String path, int line, int depth) {
    Map<String, Node> fields = new LinkedHashMap<>();
    Event key = taken == null ? events.next() : taken;
    while (key.getEventId() != ID.MappingEnd) {
      field(key, fields, path, depth);
      key = events.next();
    }
    return new ObjectNode(fields, line, path);
  }

  private void field(Event key, Map<String, Node> fields, String path, int depth) {
    int line = YamlEvents.line(key);
    if (!(key instanceof ScalarEvent scalar)) {
      problems.add(line, path, "expected a name here, but found a list or object", "name: value");
      passOver(key);
      passOver(events.next());
      return;
    }
    String name = scalar.getValue();
    Trees.refuseHalfCharacters(problems, name, line, path);
    refuseExtras(key, path);
    Node value = node(events.next(), Trees.child(path, name), line, depth + 1);
    if (tooLarge) {
      return;
    }
    Node first = fields.putIfAbsent(name, value);
    if (first != null) {
      Trees.givenTwice(problems, name, value, first.line());
    }
  }

  private Node list(String path, int line, int depth) {
    List<Node> items = new ArrayList<>();
    while (!events.nextIs(ID.SequenceEnd)) {
      Event event = events.next();
      Node item = node(event, path + "/" + items.size(), YamlEvents.line(event), depth + 1);
      if (!tooLarge) {
        items.add(item);
      }
    }
    events.next();
    return new ListNode(items, line, path);
  }

  private boolean isTooLarge(Event event, String path) {
    nodes++;
    boolean over = nodes > limits.nodes() || YamlEvents.index(event) - begin > limits.characters();
    if (over && !tooLarge) {
      tooLarge = true;
      JsonTree.tooLarge(problems, YamlEvents.line(event), path, limits);
    }
    return tooLarge;
  }

  private Node passedOver(Event event, String path, int line, int depth) {
    partial = true;
    passOver(event);
    if (!tooLarge && depth > limits.depth()) {
      problems.add(
          line,
          path,
          "lists and objects are nested too deep",
          "at most " + limits.depth() + " within each other");
    }
    return new NullNode(line, path);
  }

  /** Takes what belongs to an event, without keeping it. */
  private void passOver(Event first) {
    int open = YamlEvents.change(first);
    while (open > 0) {
      open += YamlEvents.change(events.next());
    }
  }

  /** Anchors, aliases and tags: they multiply, hide and change what a reader sees. */
  private void refuseExtras(Event event, String path) {
    int line = YamlEvents.line(event);
    if (event instanceof AliasEvent) {
      problems.add(line, path, "an alias (*) is not allowed here", "write out the value");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      problems.add(line, path, "an anchor (&) is not allowed here", "write out the value");
    }
    boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
    if (tagged) {
      problems.add(line, path, "a tag (!) is not allowed here", "write only the value");
    }
  }
}
