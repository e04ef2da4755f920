package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.internal.formats.ClaimFormat;
import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Claims of FHIR R4 in JSON: resources alone, in bundles, or one a line. */
public final class FhirFormat implements ClaimFormat {

  private static final Pattern RESOURCE = Pattern.compile("\"resourceType\"\\s*:");

  @Override
  public String name() {
    return "fhir";
  }

  @Override
  public boolean recognizes(FileStart start) {
    String text = start.text();
    return ((text.startsWith("{") || text.startsWith("["))
            && RESOURCE.matcher(text).find())
        || (text.startsWith("<") && text.contains("http://hl7.org/fhir"));
  }

  @Override
  public void read(String name, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException {
    FhirBundle bundle = new FhirBundle(name, options, each);
    new FhirFile(
            name,
            bundle::read,
            problem -> each.accept(ReadClaim.broken(problem.line(), null, List.of(problem), false)))
        .read(in);
  }
}
