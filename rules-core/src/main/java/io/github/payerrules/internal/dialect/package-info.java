/**
 * The dialect of DRL in which rule files are written: reads it, refuses what it does not allow, and
 * says how to fix it. Nothing in a rule file is ever compiled or run as code.
 */
@NullMarked
package io.github.payerrules.internal.dialect;

import org.jspecify.annotations.NullMarked;
