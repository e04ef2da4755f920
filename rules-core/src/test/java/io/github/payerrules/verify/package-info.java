@NullMarked
package io.github.payerrules.verify;

import org.jspecify.annotations.NullMarked;
