/**
 * Runs rules in KIE sessions: the checked rules become a Drools model, the model a KieBase, and
 * kept sessions of it are held against claims. Only this package knows Drools.
 */
@NullMarked
package io.github.payerrules.internal.engine;

import org.jspecify.annotations.NullMarked;
