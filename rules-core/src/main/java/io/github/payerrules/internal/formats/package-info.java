/** The seam between claim files and claims: each format is a package below this one. */
@NullMarked
package io.github.payerrules.internal.formats;

import org.jspecify.annotations.NullMarked;
