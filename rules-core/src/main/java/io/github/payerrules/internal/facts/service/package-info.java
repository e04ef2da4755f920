/** What a service line and an earlier service have in common, and the lines of one claim. */
@NullMarked
package io.github.payerrules.internal.facts.service;

import org.jspecify.annotations.NullMarked;
