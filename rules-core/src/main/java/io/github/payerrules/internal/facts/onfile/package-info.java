/** What is on file for the patient: authorizations, coverages, referrals, and who provides. */
@NullMarked
package io.github.payerrules.internal.facts.onfile;

import org.jspecify.annotations.NullMarked;
