/** The tables of a payer: what payers publish as tables, by code, list and date. */
@NullMarked
package io.github.payerrules.internal.tables;

import org.jspecify.annotations.NullMarked;
