/** An audit log of reviews, requests, exports and changes of rules, without PHI. */
@NullMarked
package io.github.payerrules.audit;

import org.jspecify.annotations.NullMarked;
