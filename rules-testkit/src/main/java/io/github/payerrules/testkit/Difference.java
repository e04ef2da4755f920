package io.github.payerrules.testkit;

/**
 * One thing that differs from what a case expects.
 *
 * @param rule the rule (or the reason) that it is about; empty when it is about none
 * @param expected what was expected and did not come; empty when something came that was not
 *     expected
 * @param fix how to fix it, where that does not follow from what was expected and what came
 */
record Difference(String rule, String expected, String fix) {}
