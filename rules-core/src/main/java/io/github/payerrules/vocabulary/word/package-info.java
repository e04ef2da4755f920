/**
 * What a word of the vocabulary declares about itself: the annotations on the methods of
 * {@link io.github.payerrules.vocabulary}. Whatever else speaks of words (lint, completion,
 * catalogue, coverage, mutation, the list of words in the documentation) reads it from there.
 */
@NullMarked
package io.github.payerrules.vocabulary.word;

import org.jspecify.annotations.NullMarked;
