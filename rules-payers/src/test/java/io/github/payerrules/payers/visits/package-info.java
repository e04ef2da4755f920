@NullMarked
package io.github.payerrules.payers.visits;

import org.jspecify.annotations.NullMarked;
