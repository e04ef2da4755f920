package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.ClaimFormat;
import io.github.payerrules.internal.formats.FileStart;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Claims as clearinghouses take them: X12 837P. */
public final class X12Format implements ClaimFormat {

  private static final Pattern INTERCHANGE =
      Pattern.compile("(?:^|[\\r\\n])\\s*ISA([^A-Za-z0-9 :])[A-Z0-9]{2}\\1");
  private static final Pattern INTERCHANGE_OF_TWO_BYTES =
      Pattern.compile("^ISA[\\u0080-\\u00FF]{1,4}[A-Z0-9]{2}[\\u0080-\\u00FF]");
  private static final Pattern GROUP =
      Pattern.compile("^(?:GS([^A-Za-z0-9 :])[A-Z0-9]{2,}\\1|ST([^A-Za-z0-9 :])\\d{3}\\2)");
  private static final Pattern GROUP_AFTER_A_BROKEN_START =
      Pattern.compile("(?<![A-Za-z0-9])GS([^A-Za-z0-9 :])[A-Z]{2}\\1");
  private static final Pattern CUT_INTERCHANGE = Pattern.compile("^ISA[^A-Za-z0-9 :]");

  @Override
  public String name() {
    return "x12";
  }

  @Override
  public boolean recognizes(FileStart start) {
    String text = start.text();
    return CUT_INTERCHANGE.matcher(text).find()
        || GROUP.matcher(text).find()
        || INTERCHANGE_OF_TWO_BYTES.matcher(text).find()
        || INTERCHANGE.matcher(text).find()
        || (!text.startsWith("{") && GROUP_AFTER_A_BROKEN_START.matcher(text).find());
  }

  @Override
  public void read(String name, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException {
    ProfessionalClaims.read(name, in, options, each);
  }
}
