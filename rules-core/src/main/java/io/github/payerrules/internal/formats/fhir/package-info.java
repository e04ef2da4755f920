/**
 * Claims of FHIR R4: claims, requests for authorization (Da Vinci PAS), and drafts from a chart.
 */
@NullMarked
package io.github.payerrules.internal.formats.fhir;

import org.jspecify.annotations.NullMarked;
