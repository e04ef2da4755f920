/** JSON and YAML files as small trees that know their places; nothing here shows content. */
@NullMarked
package io.github.payerrules.document;

import org.jspecify.annotations.NullMarked;
