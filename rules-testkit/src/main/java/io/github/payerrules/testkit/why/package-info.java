/** Why a rule fires or does not fire on a claim, and what would change that. */
@NullMarked
package io.github.payerrules.testkit.why;

import org.jspecify.annotations.NullMarked;
