/** What the tables of CMS say of the lines of a claim. */
@NullMarked
package io.github.payerrules.internal.facts.edits;

import org.jspecify.annotations.NullMarked;
