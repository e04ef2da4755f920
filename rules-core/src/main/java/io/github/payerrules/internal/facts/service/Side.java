package io.github.payerrules.internal.facts.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The side that modifiers tell. */
public enum Side {
  NONE(0, ""),
  LEFT(1, "LT"),
  RIGHT(2, "RT"),
  BOTH(3, "bilateral");

  private final int sides;
  private final String word;

  Side(int sides, String word) {
    this.sides = sides;
    this.word = word;
  }

  public static Side of(List<String> modifiers) {
    boolean both = modifiers.contains("50");
    boolean left = both || modifiers.contains("LT");
    boolean right = both || modifiers.contains("RT");
    return left ? (right ? BOTH : LEFT) : right ? RIGHT : NONE;
  }

  public boolean isLeft() {
    return (sides & LEFT.sides) != 0;
  }

  public boolean isRight() {
    return (sides & RIGHT.sides) != 0;
  }

  public boolean sharesWith(Side other) {
    return (sides & other.sides) != 0;
  }

  /** Whether both have a side in common; {@code null} when one of them tells none. */
  @Nullable
  Boolean sharesIfKnown(Side other) {
    return (this == NONE || other == NONE) ? null : (Boolean) sharesWith(other);
  }

  public String word() {
    return word;
  }
}
