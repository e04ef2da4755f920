/** Requests for authorization: what the payer's policy asks for, what is missing, the packet. */
@NullMarked
package io.github.payerrules.request;

import org.jspecify.annotations.NullMarked;
