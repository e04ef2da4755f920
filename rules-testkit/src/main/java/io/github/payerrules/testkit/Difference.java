package io.github.payerrules.testkit;

/**
 * One thing that differs from what a case expects.
 *
 * @param rule the rule (or the reason) that it is about
 * @param expected what was expected and did not come; empty when something came that was not
 *     expected
 */
record Difference(String rule, String expected) {}
