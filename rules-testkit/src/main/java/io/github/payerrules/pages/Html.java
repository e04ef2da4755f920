package io.github.payerrules.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Pages in HTML of templates. All that a page needs stands in it; what it shows is escaped. */
final class Html {

  private Html() {}

  /**
   * What is the same on every page.
   *
   * @param title the page's title
   * @param style its style sheet
   * @param script its script
   */
  record Frame(String title, String style, String script) {

    /** Nothing but this style sheet and this script: nothing is fetched, nothing else is run. */
    String security() {
      return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '"
          + hash(style) + "'; script-src '" + hash(script) + "'";
    }

    private static String hash(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
      } catch (NoSuchAlgorithmException everyPlatformHasIt) {
        throw new IllegalStateException(everyPlatformHasIt);
      }
    }
  }

  static Frame frame(String title) {
    return new Frame(title, resource("pages.css"), resource("pages.js"));
  }

  private static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks " + name);
      }
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A page of the template of that name, which takes one parameter. */
  static String page(String template, Object shown) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(
        null, ContentType.Html, Html.class.getClassLoader(), Html.class.getPackageName());
    engine.setTrimControlStructures(true);
    StringOutput output = new StringOutput(1 << 20);
    engine.render(template, shown, output);
    return output.toString();
  }
}
