/** The page of the bench, served to this machine alone. */
@NullMarked
package io.github.payerrules.bench.server;

import org.jspecify.annotations.NullMarked;
