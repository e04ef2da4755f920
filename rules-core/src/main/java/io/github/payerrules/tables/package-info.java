/** Imports the tables that CMS publishes into compiled files, and opens those for reviews. */
@NullMarked
package io.github.payerrules.tables;

import org.jspecify.annotations.NullMarked;
