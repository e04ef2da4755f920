/** What changed between two versions of rules, in meaning. */
@NullMarked
package io.github.payerrules.testkit.change;

import org.jspecify.annotations.NullMarked;
