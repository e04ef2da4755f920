/** What people look at: pages that are written from rules and cases. */
@NullMarked
package io.github.payerrules.pages;

import org.jspecify.annotations.NullMarked;
