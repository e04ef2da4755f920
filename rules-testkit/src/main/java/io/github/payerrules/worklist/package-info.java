/**
 * What a billing team does about a batch of reviewed claims: who does what next, as a page or a
 * table.
 */
@NullMarked
package io.github.payerrules.worklist;

import org.jspecify.annotations.NullMarked;
