/** Reference tables: reading the files of CMS, the compiled form of each kind, and looking up. */
@NullMarked
package io.github.payerrules.internal.reference;

import org.jspecify.annotations.NullMarked;
