/** What a vendor may implement: its own stores, asked once per review before any rule runs. */
@NullMarked
package io.github.payerrules.source;

import org.jspecify.annotations.NullMarked;
