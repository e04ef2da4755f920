package io.github.payerrules.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A page that is written once and opened anew for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageInBrowser {

  @TempDir
  static Path folder;

  Browser browser;
  Path page;

  /** The page; {@link #folder} is for what it is made of. */
  abstract String html() throws IOException;

  @BeforeAll
  void start() throws IOException {
    browser = Browser.start();
    page = folder.resolve("page.html");
    Files.writeString(page, html());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.media("screen", "light").size(1280, 900).open(page);
  }

  /** Opens all that is closed. */
  void openAll() {
    browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
  }
}
