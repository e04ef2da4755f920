/** What a practice's remittances show: denial trends, worklist, the record of rules, letters. */
@NullMarked
package io.github.payerrules.denials;

import org.jspecify.annotations.NullMarked;
