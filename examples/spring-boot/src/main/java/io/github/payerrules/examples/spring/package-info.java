/** A service that reviews claims, with history and authorizations from PostgreSQL. */
@NullMarked
package io.github.payerrules.examples.spring;

import org.jspecify.annotations.NullMarked;
