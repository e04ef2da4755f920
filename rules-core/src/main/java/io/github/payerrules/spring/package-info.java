/** Auto-configuration for Spring Boot 3.5 and 4.x, which a program that uses it brings. */
@NullMarked
package io.github.payerrules.spring;

import org.jspecify.annotations.NullMarked;
