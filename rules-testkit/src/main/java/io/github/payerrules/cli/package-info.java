/**
 * The command line: {@code payer-rules check}, {@code lint}, {@code test}, {@code pack},
 * {@code rules}.
 */
@NullMarked
package io.github.payerrules.cli;

import org.jspecify.annotations.NullMarked;
