package io.github.payerrules.internal.binding;

import org.jspecify.annotations.Nullable;

/** From a node to a value of one type. Stateless, so that it is shared. */
@FunctionalInterface
interface Converter {

  /** The value; {@code null} when the node holds none, or after its problems were added. */
  @Nullable
  Object convert(Place place);
}
