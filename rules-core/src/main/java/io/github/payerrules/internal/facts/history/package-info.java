/**
 * Earlier services, found by day and code, and the sessions that they make with the claim's lines.
 */
@NullMarked
package io.github.payerrules.internal.facts.history;

import org.jspecify.annotations.NullMarked;
