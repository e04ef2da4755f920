/** What a program that runs reviews can be told of them, for its metrics and traces. */
@NullMarked
package io.github.payerrules.observe;

import org.jspecify.annotations.NullMarked;
