/**
 * What in payer folders loads and is wrong all the same, and what each message of the lint means.
 */
@NullMarked
package io.github.payerrules.testkit.lint;

import org.jspecify.annotations.NullMarked;
