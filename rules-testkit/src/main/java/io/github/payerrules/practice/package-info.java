/** A practice's monthly checklist, measured on its own claims, authorizations and remittances. */
@NullMarked
package io.github.payerrules.practice;

import org.jspecify.annotations.NullMarked;
