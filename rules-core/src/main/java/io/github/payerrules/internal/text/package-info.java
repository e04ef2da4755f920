/** Small helps with words. */
@NullMarked
package io.github.payerrules.internal.text;

import org.jspecify.annotations.NullMarked;
