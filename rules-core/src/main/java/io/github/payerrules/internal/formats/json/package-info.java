/** Claims in this project's own fields, written as JSON. */
@NullMarked
package io.github.payerrules.internal.formats.json;

import org.jspecify.annotations.NullMarked;
