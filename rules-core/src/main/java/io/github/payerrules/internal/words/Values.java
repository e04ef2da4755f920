package io.github.payerrules.internal.words;

import io.github.payerrules.vocabulary.word.AtMost;
import io.github.payerrules.vocabulary.word.Form;
import io.github.payerrules.vocabulary.word.Formed;
import io.github.payerrules.vocabulary.word.NamedIn;
import io.github.payerrules.vocabulary.word.Names;
import io.github.payerrules.vocabulary.word.OneOf;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values a word answers or is given, as far as it declares them.
 *
 * @param oneOf all texts that it may be; empty where they are not listed
 * @param names what of the payer's tables it names; {@code null} for nothing
 * @param form how the text is written; {@code null} where any will do
 * @param greatest the greatest number that it may be
 */
public record Values(
    List<String> oneOf, @Nullable Names names, @Nullable Form form, int greatest) {

  private static final int GREATEST = 10_000;

  /** Those that the annotations of a method or a parameter declare. */
  static Values declaredBy(AnnotatedElement element) {
    OneOf oneOf = element.getAnnotation(OneOf.class);
    NamedIn named = element.getAnnotation(NamedIn.class);
    Formed formed = element.getAnnotation(Formed.class);
    AtMost most = element.getAnnotation(AtMost.class);
    return new Values(
        oneOf == null ? List.of() : List.of(oneOf.value()),
        named == null ? null : named.value(),
        formed == null ? null : formed.value(),
        most == null ? GREATEST : most.value());
  }

  /** These, of which all texts are listed. */
  Values orOneOf(List<String> texts) {
    return texts.isEmpty() ? this : new Values(texts, names, form, greatest);
  }
}
