package peyman.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.RecordType;

/** All pages in a real browser: Debian's Chromium; skipped where it is not installed. */
class PagesIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Agreements of «ایرون», whom nobody knows. */
  private static final String REFUSED = "/agreements?party=%D8%A7%DB%8C%D8%B1%D9%88%D9%86";

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir static Path folder;
  private static Served served;
  private static ChromeDriver browser;
  private static String axe;
  private static List<String> pages;

  @BeforeAll
  static void open() throws IOException {
    assumeThat(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER))
        .as("Chromium is not installed (Debian: apt-get install chromium chromium-driver)")
        .isTrue();
    served = Served.over(folder, Served.ARTICLES);
    String agreement =
        served
            .observatory()
            .records(Filter.ALL.of(RecordType.AGREEMENT), PageRequest.first(1))
            .items()
            .get(0)
            .id();
    pages =
        List.of(
            "/",
            "/agreements",
            "/agreements?party=IR&sector=transport",
            "/agreements?sector=space",
            "/agreements/" + agreement,
            "/statements",
            "/agreements?sort=-sources",
            REFUSED,
            "/figures?party=CN",
            "/figures?sort=-amount",
            "/meetings",
            "/routes",
            "/offices",
            "/events",
            "/entities",
            "/entities?sort=name",
            "/entities/country:IR",
            "/articles",
            "/articles/rail-1",
            "/articles/rail-1/why",
            "/map",
            "/network?from=RU&to=IN",
            "/timeline",
            "/search?q=%D9%82%D8%B1%D8%A7%D8%B1%D8%AF%D8%A7%D8%AF",
            "/read",
            "/sources",
            "/api",
            "/token");
    try (InputStream in = PagesIT.class.getResourceAsStream("/peyman/web/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build(),
            options);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
      served.close();
    }
  }

  @BeforeEach
  void asNew() {
    dress("fa", "light", 1280);
  }

  @ParameterizedTest
  @CsvSource({
    "fa, light, 1280", "fa, dark, 390", "en, light, 390", "en, dark, 1280",
    "fa, dark, 1280", "fa, light, 390", "en, light, 1280", "en, dark, 390"
  })
  void everyPageIsWhole(String language, String theme, int width) {
    dress(language, theme, width);
    List<String> faults = new ArrayList<>();
    for (String page : pages) {
      go(page);
      script("window.scrollTo(0, document.body.scrollHeight)");
      browser.manage().logs().get(LogType.BROWSER).getAll().stream()
          .filter(entry -> !entry.getMessage().contains("favicon"))
          .filter(entry -> !(page.equals(REFUSED) && entry.getMessage().contains("status of 400")))
          .forEach(entry -> faults.add(page + ": " + entry.getMessage()));
      Number wide = (Number) script("return document.documentElement.scrollWidth");
      if (wide.intValue() > width) {
        faults.add(page + ": " + wide + " pixels wide");
      }
      assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
          .isEqualTo(language);
      assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fa, light, 1280", "fa, dark, 390", "en, light, 390", "en, dark, 1280",
    "fa, dark, 1280", "fa, light, 390", "en, light, 1280", "en, dark, 390"
  })
  void everyPageIsAccessible(String language, String theme, int width) {
    dress(language, theme, width);
    List<String> faults = new ArrayList<>();
    for (String page : pages) {
      go(page);
      script(axe);
      Object found =
          browser.executeAsyncScript(
              "const done = arguments[arguments.length - 1];"
                  + "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa']})"
                  + ".then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n =>"
                  + " n.target.join(' ')).slice(0, 3).join(', '))));");
      ((List<?>) found).forEach(violation -> faults.add(page + ": " + violation));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void persianPagesShowNoLatinDigitsInTheirOwnWords() {
    for (String page : List.of("/", "/agreements", "/entities", "/sources", "/timeline")) {
      go(page);
      for (WebElement number :
          browser.findElements(By.cssSelector(".number, .day, .counts strong"))) {
        assertThat(number.getText()).as(page).doesNotContainPattern("[0-9]");
      }
    }
  }

  @Test
  void aRecordLightsItsWordsAndWordsTheirRecord() {
    go("/articles/rail-1");
    WebElement record = browser.findElement(By.cssSelector(".record"));
    new Actions(browser).moveToElement(record).perform();
    assertThat(browser.findElements(By.cssSelector("a.ev.lit"))).isNotEmpty();
    WebElement words = browser.findElement(By.cssSelector("a.ev"));
    new Actions(browser).moveToElement(words).perform();
    assertThat(browser.findElements(By.cssSelector(".record.lit"))).isNotEmpty();
  }

  @Test
  void keysLightAsThePointerDoes() {
    go("/articles/rail-1");
    script("document.querySelector('a.ev').focus()");
    assertThat(browser.findElements(By.cssSelector(".record.lit"))).isNotEmpty();
    script("document.querySelector('.record').focus()");
    assertThat(browser.findElements(By.cssSelector("a.ev.lit"))).isNotEmpty();
  }

  @Test
  void theFirstKeyLeadsPastTheNavigation() {
    go("/agreements");
    new Actions(browser).sendKeys(Keys.TAB).perform();
    assertThat(browser.switchTo().activeElement().getDomAttribute("class")).isEqualTo("skip");
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    assertThat(browser.getCurrentUrl()).endsWith("#main");
  }

  @Test
  void filtersStandInTheAddressAndBackLeadsOut() {
    go("/agreements");
    int all = browser.findElements(By.cssSelector(".rows .what")).size();
    WebElement sector = browser.findElement(By.name("sector"));
    sector.findElement(By.cssSelector("option[value=space]")).click();
    until("return location.search === '?sector=space'");
    assertThat(browser.findElements(By.cssSelector(".empty"))).hasSize(1);
    browser.navigate().back();
    until("return location.search === ''");
    assertThat(browser.findElements(By.cssSelector(".rows .what"))).hasSize(all);
  }

  @Test
  void whatIsFoundNowhereSaysWhichFilterToTakeAway() {
    go("/agreements?party=IN&sector=space");
    List<WebElement> ways = browser.findElements(By.cssSelector(".empty a.chip"));
    assertThat(ways).hasSize(3);
    ways.get(1).click();
    until("return location.search === '?party=IN'");
  }

  @Test
  void headersOrderAListAndTheAddressSaysHow() {
    go("/figures?party=CN");
    assertThat(browser.findElement(By.cssSelector("th[aria-sort]")).getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    WebElement amount = browser.findElements(By.cssSelector("th a.order")).get(1);
    amount.sendKeys(Keys.ENTER);
    until("return location.search === '?party=CN&sort=-amount'");
    List<Double> values = amounts();
    assertThat(values).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    browser.findElements(By.cssSelector("th a.order")).get(1).click();
    until("return location.search === '?party=CN&sort=amount'");
    assertThat(amounts()).isSorted();
    assertThat(browser.findElement(By.cssSelector("th[aria-sort]")).getDomAttribute("aria-sort"))
        .isEqualTo("ascending");
    assertThat(browser.findElement(By.cssSelector(".tools a")).getDomAttribute("href"))
        .contains("sort=amount");
    browser.findElement(By.cssSelector("[name=until]")).sendKeys("2023" + Keys.ENTER);
    until(
        "return location.search.includes('sort=amount') && location.search.includes('until=2023')");
  }

  private static List<Double> amounts() {
    List<Double> amounts = new ArrayList<>();
    for (Object text :
        (List<?>)
            script(
                "return [...document.querySelectorAll('tbody td:nth-child(3)')]"
                    + ".map(cell => cell.textContent)")) {
      StringBuilder number = new StringBuilder();
      for (char c : text.toString().toCharArray()) {
        if (Character.isDigit(c)) {
          number.append(Character.digit(c, 10));
        } else if (c == '٫') {
          number.append('.');
        }
      }
      amounts.add(Double.valueOf(number.toString()));
    }
    return amounts;
  }

  @Test
  void aPartyThatNobodyKnowsLeadsToThoseOfLikeNames() {
    go("/agreements?party=%D8%A7%DB%8C%D8%B1%D9%88%D9%86&sort=-sources");
    WebElement meant = browser.findElement(By.cssSelector(".chips a"));
    assertThat(meant.getText()).isEqualTo("ایران");
    meant.click();
    until("return location.search.includes('country') && location.search.includes('sort')");
    assertThat(browser.findElements(By.cssSelector(".rows .what"))).isNotEmpty();
  }

  @Test
  void mistakesAreToldInThePagesLanguage() {
    for (String page :
        List.of(
            "/agreements?since=soon",
            "/agreements?sort=colour",
            "/agreements?action=dance",
            "/search?q=%28",
            "/search?q=colour:red")) {
      go(page);
      assertThat(browser.findElement(By.cssSelector(".fault")).getText())
          .as(page)
          .doesNotContainPattern("[a-z]{4,} [a-z]{2,}");
    }
  }

  @Test
  void monthsAndYearsArePersianInPersian() {
    go("/agreements");
    assertThat(browser.findElement(By.cssSelector(".columns .stack")).getText()).contains("۱۴۰۲");
    go("/");
    assertThat(browser.findElement(By.cssSelector("[data-chart]")).getDomAttribute("data-chart"))
        .contains("اردیبهشت ۱۴۰۲")
        .doesNotContain("۲۰۲۳");
    dress("en", "light", 1280);
    go("/");
    assertThat(browser.findElement(By.cssSelector("[data-chart]")).getDomAttribute("data-chart"))
        .contains("May 2023");
  }

  @Test
  void theLanguageIsSwitchedOnEveryPageAndRemembered() {
    go("/agreements?party=IR");
    browser.findElement(By.cssSelector(".switches a[hreflang=en]")).click();
    until("return document.documentElement.lang === 'en'");
    assertThat(browser.getCurrentUrl()).endsWith("/agreements?party=IR");
    go("/map");
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("dir")).isEqualTo("ltr");
  }

  @Test
  void aTextIsReadAtOnceWithoutLeavingThePage() {
    go("/read");
    WebElement field = browser.findElement(By.id("text"));
    script(
        "arguments[0].value =" + " 'ایران و ترکیه روز دوشنبه در آنکارا قرارداد گاز را امضا کردند.'",
        field);
    script("window.stayed = true");
    browser.findElement(By.cssSelector("form button.main")).click();
    until(
        "return document.querySelectorAll('.record').length > 0"
            + " && document.querySelector('.text').textContent.includes('آنکارا')");
    assertThat(script("return window.stayed")).isEqualTo(true);
  }

  @Test
  void chartsMapAndNetworkAreDrawn() {
    go("/figures?party=CN");
    until("return document.querySelectorAll('[data-chart] canvas').length > 0");
    go("/network");
    until("return Number(document.querySelector('[data-network]').dataset.drawn) > 2");
    go("/map");
    assertThat(browser.findElements(By.cssSelector(".map path.land")).size()).isGreaterThan(150);
    String before = browser.findElement(By.cssSelector(".map svg")).getDomAttribute("viewBox");
    browser.findElement(By.cssSelector("[data-zoom=in]")).click();
    assertThat(browser.findElement(By.cssSelector(".map svg")).getDomAttribute("viewBox"))
        .isNotEqualTo(before);
  }

  @Test
  void theApiCanBeTried() {
    go("/api");
    WebElement route = browser.findElement(By.cssSelector("details.operation"));
    route.findElement(By.tagName("summary")).click();
    route.findElement(By.cssSelector("button.main")).click();
    until(
        "return document.querySelector('[data-answer] pre')"
            + " && document.querySelector('[data-answer] pre').textContent.includes('200')");
  }

  @Test
  void holdersOfATokenMayPutMergesRight() {
    String token = served.token();
    go("/token");
    browser.findElement(By.id("token")).sendKeys(token + Keys.ENTER);
    until("return document.querySelector('main').textContent.includes('tester')");
    go(pages.get(4));
    assertThat(browser.findElements(By.cssSelector("form[action='/decisions/merge']"))).hasSize(1);
  }

  @Test
  void pagesStayLight() {
    for (String page : pages) {
      script("performance.clearResourceTimings()");
      go(page);
      Number bytes =
          (Number)
              script(
                  "return [...performance.getEntriesByType('navigation'),"
                      + " ...performance.getEntriesByType('resource')]"
                      + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
      boolean drawn = page.startsWith("/map") || page.startsWith("/network");
      assertThat(bytes.longValue()).as(page).isLessThan(drawn ? 1_200_000 : 600_000);
    }
  }

  private static void dress(String language, String theme, int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    browser.get(served.url("/health"));
    browser.manage().deleteAllCookies();
    browser.manage().addCookie(new Cookie("lang", language));
    browser.manage().addCookie(new Cookie("theme", theme));
    browser.manage().logs().get(LogType.BROWSER);
  }

  private static void go(String page) {
    browser.get(served.url(page));
    browser.executeAsyncScript(
        "const done = arguments[arguments.length - 1];"
            + "document.fonts.ready.then(() => requestAnimationFrame(() => done()))");
  }

  private static Object script(String script, Object... values) {
    return browser.executeScript(script, values);
  }

  private static void until(String condition) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(any -> Boolean.TRUE.equals(script(condition)));
  }
}
