/** The analyst's bench: rules that are edited, and what the edits do. */
@NullMarked
package io.github.payerrules.bench;

import org.jspecify.annotations.NullMarked;
