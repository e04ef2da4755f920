/** Rules and tables by the hashes of their content, so that an old review can be run again. */
@NullMarked
package io.github.payerrules.testkit.archive;

import org.jspecify.annotations.NullMarked;
