/** Claims in this project's own fields, written as YAML. */
@NullMarked
package io.github.payerrules.internal.formats.yaml;

import org.jspecify.annotations.NullMarked;
