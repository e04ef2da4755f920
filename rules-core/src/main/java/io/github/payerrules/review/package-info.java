/** What a review says, and what is said of rules and files. */
@NullMarked
package io.github.payerrules.review;

import org.jspecify.annotations.NullMarked;
