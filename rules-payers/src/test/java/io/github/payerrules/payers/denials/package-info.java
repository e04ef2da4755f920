/** Cases of denials: what the tables of causes, remedies and deadlines answer. */
@NullMarked
package io.github.payerrules.payers.denials;

import org.jspecify.annotations.NullMarked;
