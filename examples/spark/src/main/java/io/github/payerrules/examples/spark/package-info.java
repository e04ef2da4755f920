/** Past claims on a cluster. */
@NullMarked
package io.github.payerrules.examples.spark;

import org.jspecify.annotations.NullMarked;
