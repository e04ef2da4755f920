/** One review: structure first, then the rules, then what could not be judged. */
@NullMarked
package io.github.payerrules.internal.reviewing;

import org.jspecify.annotations.NullMarked;
