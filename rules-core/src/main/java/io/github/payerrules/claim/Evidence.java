package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documented facts, each known (true, false, a number, a word) or absent, which means unknown.
 * Immutable and thread-safe; {@link #toString()} shows no value.
 */
public final class Evidence {

  /** Nothing is documented. */
  public static final Evidence NONE = new Evidence(new EnumMap<>(EvidenceFact.class));

  private final EnumMap<EvidenceFact, Recorded> facts;

  private Evidence(EnumMap<EvidenceFact, Recorded> facts) {
    this.facts = facts;
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Facts by name, as in a claim file: a value alone, or a map with {@code value} and
   * {@code recordedOn}, {@code scale} or {@code source}.
   *
   * @throws IllegalArgumentException for an unknown name or a value of another kind
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Evidence of(Map<String, ?> byName) {
    Builder builder = builder();
    byName.forEach((name, value) -> builder.put(EvidenceValues.fact(name), value));
    return builder.build();
  }

  /** What is recorded of a fact; {@code null} when it is unknown. */
  public @Nullable Recorded recorded(EvidenceFact fact) {
    return facts.get(fact);
  }

  /** What is recorded of a fact, if it is known. */
  public Optional<Recorded> find(EvidenceFact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /** These facts, and those of {@code other} that are not among them. */
  public Evidence orElse(Evidence other) {
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    EnumMap<EvidenceFact, Recorded> all = new EnumMap<>(other.facts);
    all.putAll(facts);
    return new Evidence(all);
  }

  /** The facts as a claim file has them. */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.forEach((fact, recorded) -> values.put(fact.factName(), EvidenceValues.plain(recorded)));
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence evidence && facts.equals(evidence.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return "Evidence[" + facts.size() + " facts]";
  }

  /** Collects facts, each by the method of its name; not thread-safe. */
  public static final class Builder extends EvidenceSetters {

    private final EnumMap<EvidenceFact, Recorded> facts = new EnumMap<>(EvidenceFact.class);

    private Builder() {}

    @Override
    Builder record(EvidenceFact fact, Object value) {
      return put(fact, value);
    }

    /**
     * Records a fact that is known at run time only, such as one by its name in a file; a later
     * value replaces an earlier one.
     *
     * @param value of the fact's {@link EvidenceFact#kind()}, or a {@link Recorded}
     * @throws IllegalArgumentException for a value of another kind
     */
    public Builder put(EvidenceFact fact, Object value) {
      facts.put(fact, EvidenceValues.recorded(fact, value));
      return this;
    }

    /** The facts so far. */
    public Evidence build() {
      return new Evidence(new EnumMap<>(facts));
    }
  }
}
