/** Reads planned visits and verifies them by payers' rules before the service. */
@NullMarked
package io.github.payerrules.verify;

import org.jspecify.annotations.NullMarked;
