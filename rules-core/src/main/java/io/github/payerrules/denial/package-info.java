/** Works denials: {@link io.github.payerrules.denial.DenialRules} tells cause and remedy. */
@NullMarked
package io.github.payerrules.denial;

import org.jspecify.annotations.NullMarked;
