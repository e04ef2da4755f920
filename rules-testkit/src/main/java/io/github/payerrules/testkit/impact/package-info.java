/** What a change of rules does to past claims. */
@NullMarked
package io.github.payerrules.testkit.impact;

import org.jspecify.annotations.NullMarked;
