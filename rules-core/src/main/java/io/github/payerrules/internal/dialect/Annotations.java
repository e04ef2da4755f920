package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Annotation;
import io.github.payerrules.internal.dialect.Source.RuleSource;
import io.github.payerrules.internal.text.NearestName;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annotations of a rule with those that its file shares, or the shared ones alone. */
final class Annotations {

  /** What a rule states to have nothing of what its file shares. */
  static final String NONE = "none";

  private static final List<String> REQUIRED =
      List.of("id", "citation", "effective", "carc", "message", "fix");
  private static final Map<String, String> MEANINGS = meanings();
  private static final Map<String, String> EXAMPLES = Map.of(
      "id", "@id( \"esi-sessions-per-12-months\" ), unique within the payer and never changed",
      "citation", "@citation( \"LCD L12345, Limitations\" ), the policy and the place in it",
      "effective",
          "@effective( \"2024-01-01\" ), the first date of service on which it applies, or \"unknown\"",
      "carc", "@carc( \"CO-50\" ), the group and reason code of the denial",
      "message", "@message( \"...\" ), what is wrong, with {line.region} for values",
      "fix", "@fix( \"...\" ), what to do about it");

  private final Problems problems;
  private final Map<String, Annotation> own = new LinkedHashMap<>();
  private final Map<String, Annotation> shared = new LinkedHashMap<>();

  /** The annotations that wrong ones were meant to be: they are not missed. */
  private final Set<String> misspelt = new HashSet<>();

  private Annotations(List<Annotation> annotations, Problems problems) {
    this.problems = problems;
    annotations.forEach(this::add);
  }

  private static Map<String, String> meanings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("id", "unique within the payer, never changed, never used again");
    all.put("citation", "the policy and the place in it");
    all.put("effective", "the first date of service to which the rule applies");
    all.put("until", "the last date of service");
    all.put("carc", "group and reason code of the denial, such as CO-50");
    all.put("rarc", "remark codes, such as N115");
    all.put("mark", "V, S or M: how sure it is that the policy says so");
    all.put("seenIn", "the source in payer.yaml where it was seen");
    all.put("message", "what is wrong, with {line.region} for values");
    all.put("fix", "what to do");
    all.put("cause", "the root cause, where the reason code does not tell it");
    all.put("sameReasonAs", "a rule file whose rules give the same reason");
    all.put("patientWith", "the modifier that makes the patient responsible for the charge");
    all.put("task", "the kind of task before a planned visit");
    all.put("unverified", "why the policy counts as unverified");
    return Collections.unmodifiableMap(all);
  }

  /** Every annotation with its meaning, in the order in which rules have them. */
  static Map<String, String> all() {
    return MEANINGS;
  }

  static boolean isAnnotation(String name) {
    return MEANINGS.containsKey(name);
  }

  static boolean isOptional(String name) {
    return MEANINGS.containsKey(name) && !REQUIRED.contains(name);
  }

  /** Those of one place in a file, whatever their values. */
  static Annotations of(List<Annotation> annotations, Problems problems) {
    return new Annotations(annotations, problems);
  }

  /**
   * Those of a rule.
   *
   * @param strict whether what the rule says needlessly is a problem
   */
  static Annotations of(RuleSource rule, Defaults defaults, boolean strict, Problems problems) {
    Annotations annotations = new Annotations(rule.annotations(), problems);
    annotations.misspelt.addAll(defaults.annotations().misspelt);
    defaults.annotations().own.forEach((name, value) -> annotations.share(value, defaults, strict));
    annotations.leaveOutNone(strict);
    annotations.checkAllAreThere(rule);
    return annotations;
  }

  private void add(Annotation annotation) {
    String name = annotation.name();
    if (!isAnnotation(name)) {
      Optional<String> nearest = NearestName.among(name, MEANINGS.keySet());
      nearest.ifPresent(misspelt::add);
      problems.add(
          annotation.line(),
          "no annotation @" + Token.cut(name),
          nearest
              .map(near -> "Did you mean @" + near + "?")
              .orElse("Annotations: @"
                  + String.join(", @", MEANINGS.keySet().stream().sorted().toList()) + "."));
    } else if (own.putIfAbsent(name, annotation) != null) {
      problems.add(annotation.line(), "@" + name + " appears twice", "Keep one.");
    } else if (annotation.value() != null && annotation.value().isBlank()) {
      problems.add(
          annotation.line(),
          "@" + name + " is empty",
          "Write " + EXAMPLES.getOrDefault(name, "a text") + ".");
    }
  }

  private void share(Annotation value, Defaults defaults, boolean strict) {
    String name = value.name();
    Annotation stated = own.get(name);
    if (stated == null && !misspelt.contains(name)) {
      shared.put(name, value);
      defaults.taken(name);
    } else if (stated != null && isNone(stated)) {
      own.remove(name);
    } else if (strict
        && stated != null
        && stated.value() != null
        && stated.value().equals(value.value())) {
      problems.add(
          stated.line(),
          "@" + name + " repeats Defaults at line " + value.line(),
          "Remove it: a rule states only what differs.");
    }
  }

  private void leaveOutNone(boolean strict) {
    for (Annotation annotation : List.copyOf(own.values())) {
      if (isNone(annotation)) {
        own.remove(annotation.name());
        if (strict) {
          problems.add(
              annotation.line(),
              "@" + annotation.name() + "( \"none\" ) removes nothing: Defaults has no @"
                  + annotation.name(),
              "Remove it.");
        }
      }
    }
  }

  private static boolean isNone(Annotation annotation) {
    return isOptional(annotation.name()) && NONE.equals(annotation.value());
  }

  private void checkAllAreThere(RuleSource rule) {
    for (String required : REQUIRED) {
      if (!has(required) && !misspelt.contains(required)) {
        problems.add(
            rule.line(),
            "the rule " + Token.quoted(rule.title()) + " has no @" + required,
            "Add " + EXAMPLES.get(required) + ".");
      }
    }
  }

  /** Those of the rule itself by name, without what the file shares. */
  Map<String, Annotation> own() {
    return own;
  }

  boolean has(String name) {
    return own.containsKey(name) || shared.containsKey(name);
  }

  /** Whether the rule has it from its file. */
  boolean isShared(String name) {
    return shared.containsKey(name);
  }

  /** The value; empty where there is none. */
  String value(String name) {
    Annotation annotation = get(name);
    return annotation == null || annotation.value() == null ? "" : annotation.value();
  }

  /** The line that it is on; {@code otherwise} where there is none. */
  int line(String name, int otherwise) {
    Annotation annotation = get(name);
    return annotation == null ? otherwise : annotation.line();
  }

  private @Nullable Annotation get(String name) {
    Annotation annotation = own.get(name);
    return annotation == null ? shared.get(name) : annotation;
  }
}
