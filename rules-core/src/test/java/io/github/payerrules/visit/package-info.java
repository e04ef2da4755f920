@NullMarked
package io.github.payerrules.visit;

import org.jspecify.annotations.NullMarked;
