package io.github.payerrules.bench.server;

import io.github.payerrules.bench.BenchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The page and its scripts, from the class path, by a list of names: nothing else is served.
 * Immutable and thread-safe.
 */
final class PageFiles {

  /** A file as it is sent. */
  record Sent(String type, String text) {}

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String WEBJAR = "META-INF/maven/org.webjars.npm/";

  /** The modules of the editor: what scripts import, and where its archive has it. */
  private static final Map<String, String> MODULES = Map.ofEntries(
      Map.entry("@codemirror/autocomplete", "codemirror__autocomplete/dist/index.js"),
      Map.entry("@codemirror/commands", "codemirror__commands/dist/index.js"),
      Map.entry("@codemirror/language", "codemirror__language/dist/index.js"),
      Map.entry("@codemirror/lint", "codemirror__lint/dist/index.js"),
      Map.entry("@codemirror/search", "codemirror__search/dist/index.js"),
      Map.entry("@codemirror/state", "codemirror__state/dist/index.js"),
      Map.entry("@codemirror/view", "codemirror__view/dist/index.js"),
      Map.entry("@lezer/common", "lezer__common/dist/index.js"),
      Map.entry("@lezer/highlight", "lezer__highlight/dist/index.js"),
      Map.entry("@marijn/find-cluster-break", "marijn__find-cluster-break/src/index.js"),
      Map.entry("crelt", "crelt/index.js"),
      Map.entry("style-mod", "style-mod/src/style-mod.js"),
      Map.entry("w3c-keyname", "w3c-keyname/index.js"));

  private final Map<String, Sent> files = new LinkedHashMap<>();
  private final String page;

  /**
   * Reads all files.
   *
   * @throws BenchException where the archives of the editor are not on the class path
   */
  PageFiles() {
    for (String name : new String[] {"bench.js", "api.js", "editor.js", "results.js", "form.js"}) {
      files.put(name, new Sent(SCRIPT, own(name)));
    }
    files.put("bench.css", new Sent("text/css; charset=utf-8", own("bench.css")));
    MODULES.values().forEach(path -> files.put(address(path), new Sent(SCRIPT, module(path))));
    page = own("bench.html").replace("@IMPORTS@", imports());
  }

  private static String imports() {
    return MODULES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> "\"" + each.getKey() + "\": \"./" + address(each.getValue()) + "\"")
        .collect(Collectors.joining(", ", "{\"imports\": {", "}}"));
  }

  private static String address(String module) {
    return "lib/" + module.substring(0, module.indexOf('/')) + ".js";
  }

  /** The page, with a number that is used once, by which its own scripts are known. */
  Sent page(String nonce) {
    return new Sent("text/html; charset=utf-8", page.replace("@NONCE@", nonce));
  }

  /** The file of a name; empty where there is none. */
  Optional<Sent> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static String own(String name) {
    return text("io/github/payerrules/bench/server/" + name);
  }

  private static String module(String path) {
    int slash = path.indexOf('/');
    String archive = path.substring(0, slash);
    Properties properties = new Properties();
    try (InputStream in = PageFiles.class
        .getClassLoader()
        .getResourceAsStream(WEBJAR + archive + "/pom.properties")) {
      if (in == null) {
        throw new BenchException("the editor's scripts are not on the class path: org.webjars.npm:"
            + archive + " is missing");
      }
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return text("META-INF/resources/webjars/" + archive + "/" + properties.getProperty("version")
        + path.substring(slash));
  }

  private static String text(String resource) {
    try (InputStream in = PageFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new BenchException("the bench lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
