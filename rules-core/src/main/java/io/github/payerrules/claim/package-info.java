/** The facts of a claim: what the practice bills, and what it knows of the patient's care. */
@NullMarked
package io.github.payerrules.claim;

import org.jspecify.annotations.NullMarked;
