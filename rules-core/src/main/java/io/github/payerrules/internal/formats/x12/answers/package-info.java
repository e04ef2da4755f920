/** What payers answer before a service: eligibility (271) and authorization (278). */
@NullMarked
package io.github.payerrules.internal.formats.x12.answers;

import org.jspecify.annotations.NullMarked;
