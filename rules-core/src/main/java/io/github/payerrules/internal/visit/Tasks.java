package io.github.payerrules.internal.visit;

import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.review.TaskKind.Scope;
import io.github.payerrules.visit.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects tasks, one of a kind and line. */
final class Tasks {

  private record Key(TaskKind kind, @Nullable Integer line) {}

  private final LocalDate visit;
  private final LocalDate today;
  private final Map<Key, Task> all = new LinkedHashMap<>();

  Tasks(LocalDate visit, LocalDate today) {
    this.visit = visit;
    this.today = today;
  }

  /** A task of a kind, with its usual words. */
  Task.Builder of(TaskKind kind, @Nullable Integer line) {
    TaskTerms terms = TaskTerms.of(kind);
    return Task.builder()
        .kind(kind)
        .line(kind.scope() == Scope.VISIT ? null : line)
        .fix(terms.fix())
        .actor(terms.actor())
        .due(terms.due(visit, today));
  }

  void add(TaskKind kind, @Nullable Integer line, String message, String citation) {
    add(of(kind, line).message(message).citation(citation).build());
  }

  /** Adds one; what is already asked of that line is asked once. */
  void add(Task task) {
    all.merge(new Key(task.kind(), task.line()), task, Tasks::both);
  }

  private static Task both(Task one, Task other) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (Task task : List.of(one, other)) {
      for (int i = 0; i < task.facts().size(); i++) {
        questions.putIfAbsent(task.facts().get(i), task.questions().get(i));
      }
    }
    Set<String> rules = new LinkedHashSet<>(one.rules());
    rules.addAll(other.rules());
    LocalDate date = one.date() == null
        ? other.date()
        : other.date() == null || one.date().isAfter(other.date()) ? one.date() : other.date();
    String message = one.message().contains(other.message()) || !one.facts().isEmpty()
        ? one.message()
        : one.message() + " " + other.message();
    String citation = Objects.equals(one.citation(), other.citation())
        ? one.citation()
        : one.citation() + "; " + other.citation();
    return one.toBuilder()
        .facts(List.copyOf(questions.keySet()))
        .questions(List.copyOf(questions.values()))
        .rules(List.copyOf(rules))
        .date(date)
        .message(message)
        .citation(citation)
        .mark(one.mark().and(other.mark()))
        .build();
  }

  /** Puts it in the place of the one of its kind and line. */
  void replace(Task task) {
    all.put(new Key(task.kind(), task.line()), task);
  }

  boolean has(TaskKind kind) {
    return all.keySet().stream().anyMatch(key -> key.kind() == kind);
  }

  void remove(TaskKind kind) {
    all.keySet().removeIf(key -> key.kind() == kind);
  }

  /** Takes out the one of a line; {@code null} where there is none. */
  @Nullable
  Task remove(TaskKind kind, int line) {
    return all.remove(new Key(kind, line));
  }

  /** All, what is due first first, then in the order of a front desk. */
  List<Task> inOrder() {
    List<Task> tasks = new ArrayList<>();
    all.values()
        .forEach(task -> tasks.add(task.toBuilder()
            .message(UsDates.in(task.message()))
            .fix(UsDates.in(task.fix()))
            .build()));
    tasks.sort(Comparator.comparing(Task::due)
        .thenComparing(Task::kind)
        .thenComparing(task -> task.line() == null ? 0 : task.line()));
    return tasks;
  }
}
