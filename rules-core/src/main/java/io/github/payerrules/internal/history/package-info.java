/** What earlier claims and remittances say of a patient. */
@NullMarked
package io.github.payerrules.internal.history;

import org.jspecify.annotations.NullMarked;
