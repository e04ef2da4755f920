package io.github.payerrules.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of rules as they are edited, over those on disk, with every step that can be undone.
 * Each edit is also in a copy of the folders, which is what the lint and the rules read. Not
 * thread-safe.
 */
final class Drafts {

  private static final int MOST_STEPS = 200;

  /**
   * What is undone together.
   *
   * @param what it was, in words
   * @param edit the file, where it was typed into; further typing is the same step
   * @param before the texts before; {@code null} for a file that was not there
   * @param ofDisk whether it is about the files on disk, not about the edited texts
   */
  private record Step(
      String what, @Nullable String edit, Map<String, @Nullable String> before, boolean ofDisk) {}

  private final RuleTextFiles disk;
  private final FolderCopy copy;
  private final SortedMap<String, String> texts;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Set<String> touched = new TreeSet<>();

  Drafts(RuleTextFiles disk, FolderCopy copy) {
    this.disk = disk;
    this.copy = copy;
    this.texts = new TreeMap<>(disk.texts());
  }

  /** All files. */
  Set<String> names() {
    return texts.keySet();
  }

  /**
   * The text of a file.
   *
   * @throws BenchException where there is no such file
   */
  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new BenchException("the bench has no such file");
    }
    return text;
  }

  boolean has(String name) {
    return texts.containsKey(name);
  }

  /** The files whose texts are not on disk. */
  SortedSet<String> unsaved() {
    SortedSet<String> unsaved = new TreeSet<>(disk.texts().keySet());
    unsaved.addAll(texts.keySet());
    unsaved.removeIf(name -> Objects.equals(texts.get(name), disk.texts().get(name)));
    return unsaved;
  }

  /** Takes a text that was typed. Line ends stay as the file has them. */
  void edit(String name, String typed) {
    String before = text(name);
    String text = typed.replace("\r\n", "\n");
    if (before.contains("\r\n")) {
      text = text.replace("\n", "\r\n");
    }
    if (text.equals(before)) {
      return;
    }
    Step last = steps.peek();
    if (last == null || !name.equals(last.edit())) {
      push(new Step("the edit of " + name, name, Map.of(name, before), false));
    }
    put(name, text);
  }

  /** Takes several texts at once, of which some may be new files. */
  void change(String what, Map<String, String> changed) {
    Map<String, @Nullable String> before = new LinkedHashMap<>();
    changed.keySet().forEach(name -> {
      if (!has(name)) {
        disk.requireName(name);
      }
      before.put(name, texts.get(name));
    });
    push(new Step(what, null, before, false));
    changed.forEach(this::put);
  }

  private void put(String name, @Nullable String text) {
    if (text == null) {
      texts.remove(name);
      copy.remove(name);
    } else {
      texts.put(name, text);
      copy.write(name, text);
    }
    touched.add(name);
  }

  private void push(Step step) {
    steps.push(step);
    if (steps.size() > MOST_STEPS) {
      steps.removeLast();
    }
  }

  /** Writes all texts to disk. */
  SortedSet<String> save() {
    SortedSet<String> unsaved = unsaved();
    Map<String, @Nullable String> before = new LinkedHashMap<>();
    try {
      for (String name : unsaved) {
        String was = disk.texts().get(name);
        disk.save(name, texts.get(name));
        before.put(name, was);
      }
    } finally {
      if (!before.isEmpty()) {
        push(new Step("saving " + String.join(", ", before.keySet()), null, before, true));
      }
    }
    return unsaved;
  }

  /** What would be undone; empty where there is nothing. */
  String undoable() {
    Step last = steps.peek();
    return last == null ? "" : last.what();
  }

  /**
   * Takes the last step back: a saved file gets its earlier text on disk, and keeps the edited one
   * here.
   *
   * @return what was undone
   * @throws BenchException where there is nothing, or a file was changed by somebody else
   */
  String undo() {
    Step last = steps.peek();
    if (last == null) {
      throw new BenchException("there is nothing to undo");
    }
    last.before().forEach(last.ofDisk() ? disk::save : this::put);
    steps.pop();
    return last.what();
  }

  /** Takes what others have changed on disk, but for files that are being edited. */
  Set<String> refresh() {
    Map<String, @Nullable String> changed = disk.takeChanges(unsaved());
    changed.forEach(this::put);
    return changed.keySet();
  }

  /** The files that were touched since this was asked last. */
  Set<String> takeTouched() {
    Set<String> taken = Set.copyOf(touched);
    touched.clear();
    return taken;
  }
}
