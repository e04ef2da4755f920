package io.github.payerrules.internal.reviewing;

/**
 * What one review asked of the engine: unlike the time that it takes, the same on every machine.
 *
 * @param visited how many nodes of the network the claim's facts reached
 * @param evaluated how many conditions were evaluated, rather than remembered
 */
public record Work(int visited, int evaluated) {

  static final Work NONE = new Work(0, 0);
}
