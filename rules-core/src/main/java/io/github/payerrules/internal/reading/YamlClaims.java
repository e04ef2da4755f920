package io.github.payerrules.internal.reading;

import io.github.payerrules.document.Node;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The claims of a YAML text: one, a list, an object with a list, or several documents of these. */
final class YamlClaims {

  private final String file;
  private final YamlEvents events;
  private final Consumer<Tree> each;

  private YamlClaims(String file, YamlEvents events, Consumer<Tree> each) {
    this.file = file;
    this.events = events;
    this.each = each;
  }

  static void read(String file, Reader reader, Consumer<Tree> each) throws IOException {
    YamlEvents events = new YamlEvents(reader);
    try {
      new YamlClaims(file, events, each).documents();
    } catch (YamlEngineException broken) {
      each.accept(YamlWords.explain(file, events.lastLine(), broken));
    }
  }

  private void documents() {
    events.next(); // the text begins
    while (!events.nextIs(ID.StreamEnd)) {
      events.next(); // a document begins
      root(events.next());
      events.next(); // the document ends
    }
  }

  private void root(Event first) {
    if (first.getEventId() == ID.SequenceStart) {
      list("");
    } else if (first.getEventId() == ID.MappingStart && isClaims(events.peek())) {
      ScalarEvent name = (ScalarEvent) events.next();
      if (events.nextIs(ID.SequenceStart)) {
        events.next();
        list("/claims");
        nothingBeside();
      } else {
        claim(first, tree -> tree.rootObject(first, name));
      }
    } else if (!YamlTree.isNothing(first)) {
      claim(first, tree -> tree.root(first, ""));
    }
  }

  private static boolean isClaims(Event event) {
    return event instanceof ScalarEvent name && name.getValue().equals("claims");
  }

  private void list(String path) {
    for (int index = 0; !events.nextIs(ID.SequenceEnd); index++) {
      Event item = events.next();
      String itemPath = path + "/" + index;
      claim(item, tree -> tree.root(item, itemPath));
    }
    events.next();
  }

  private void claim(Event first, Function<YamlTree, Node> build) {
    Problems problems = new Problems(file);
    YamlTree tree = new YamlTree(events, problems, Limits.CLAIM);
    Node root = build.apply(tree);
    each.accept(
        new Tree(YamlEvents.line(first), tree.isPartial() ? null : root, problems.toList()));
  }

  private void nothingBeside() {
    if (!events.nextIs(ID.MappingEnd)) {
      Problems problems = new Problems(file);
      int line = YamlEvents.line(events.peek());
      problems.add(
          line, null, "there is extra data next to the list of claims", "only \"claims\" is read");
      each.accept(new Tree(line, null, problems.toList()));
    }
    while (!events.nextIs(ID.DocumentEnd)) {
      events.next();
    }
  }
}
