package io.github.payerrules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium, where the machine has it with its driver: nothing is downloaded. */
final class Browser implements AutoCloseable {

  /**
   * It warns of each version of the browser that is newer than itself; kept from being collected.
   */
  private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A browser, or a test that says that it was not run. */
  static Browser start() {
    Optional<Path> chromium = command("chromium", "chromium-browser", "google-chrome", "chrome");
    Optional<Path> chromedriver = command("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "NOT RUN in a browser: chromium and chromedriver are not on the PATH (Debian: chromium, chromium-driver)");
    QUIET.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
        .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> command(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator))
            .map(Path::of)
            .map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser open(Path page) {
    return open(page.toUri());
  }

  Browser open(URI page) {
    driver.get(page.toString());
    return this;
  }

  /** Waits until a script answers something that is true. */
  Browser await(String script, Object... arguments) {
    new WebDriverWait(driver, Duration.ofSeconds(60))
        .until(now ->
            Boolean.TRUE.equals(driver.executeScript("return !!(" + script + ")", arguments)));
    return this;
  }

  Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return this;
  }

  Browser media(String type, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> shown(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  /** What the page shows once it shows any: it handles a key after the key is sent. */
  List<WebElement> awaitShown(String selector) {
    return new WebDriverWait(driver, Duration.ofSeconds(20)).until(now -> {
      List<WebElement> shown = shown(selector);
      return shown.isEmpty() ? null : shown;
    });
  }

  /** Presses a key where the focus is, and waits until the page has been drawn again. */
  Browser press(Keys key) {
    focused().sendKeys(key);
    driver.executeAsyncScript("""
        const done = arguments[0];
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        """);
    return this;
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  String title() {
    return Objects.requireNonNullElse(driver.getTitle(), "");
  }

  /** The page as it looks, kept for people who look at it. */
  Browser picture(String name) throws IOException {
    Path file = Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png");
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    return this;
  }

  byte[] pdf() {
    return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
  }

  /**
   * That the page wrote nothing to the console, fetched nothing, and shows nothing beside itself.
   */
  void assertClean() {
    assertClean(message ->
        message.contains("\"url\":\"file:///") && message.contains("\"type\":\"Document\""));
  }

  /** That the page wrote nothing to the console, and fetched nothing but what is expected. */
  void assertClean(Predicate<String> expected) {
    assertThat(driver.manage().logs().get(LogType.BROWSER))
        .extracting(LogEntry::getMessage)
        .isEmpty();
    assertThat(driver.manage().logs().get(LogType.PERFORMANCE))
        .extracting(LogEntry::getMessage)
        .filteredOn(message -> message.contains("Network.requestWillBeSent\""))
        .filteredOn(expected.negate())
        .isEmpty();
  }

  void assertNoSidewaysScrolling() {
    assertThat(run("""
        const width = document.documentElement.clientWidth;
        return [...document.querySelectorAll('body *')]
          .filter(each => !each.classList.contains('sr') && each.getBoundingClientRect().right > width + 1)
          .slice(0, 5).map(each => each.outerHTML.slice(0, 200));
        """)).isEqualTo(List.of());
    assertThat(run(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isEqualTo(true);
  }

  /** The rules of the Web Content Accessibility Guidelines that a program can check. */
  void assertAccessible() throws IOException {
    try (InputStream axe =
        Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object violations = driver.executeAsyncScript("""
        const done = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(result => done(result.violations
          .map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' ; '))));
        """);
    assertThat(violations).isEqualTo(List.of());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
