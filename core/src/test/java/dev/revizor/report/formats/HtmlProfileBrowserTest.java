package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a profile in a real browser: light and dark, wide and narrow, and nothing that it complains of or fetches. */
final class HtmlProfileBrowserTest {
    /** Writes into the page's own elements what only a browser knows. The page itself has no script, and forbids them. */
    private static final String PROBE = """
            <script>addEventListener('load', () => {
              const root = document.documentElement, cs = getComputedStyle(document.body);
              root.dataset.inner = innerWidth;
              root.dataset.scroll = root.scrollWidth;
              root.dataset.fetched = performance.getEntriesByType('resource').length;
              root.dataset.back = cs.backgroundColor;
              root.dataset.text = cs.color;
              root.dataset.dark = matchMedia('(prefers-color-scheme: dark)').matches;
              root.dataset.wide = [...document.querySelectorAll('main *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.hid,svg'))
                .map(e => e.tagName).slice(0, 5).join(' ');
              const broken = [], letters = /[\\p{L}\\d]{2,18}/gu, range = document.createRange();
              const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (walk.currentNode.parentElement.closest('svg,script,.hid')) continue;
                for (const word of walk.currentNode.data.matchAll(letters)) {
                  range.setStart(walk.currentNode, word.index);
                  range.setEnd(walk.currentNode, word.index + word[0].length);
                  const tops = new Set([...range.getClientRects()].map(r => Math.round(r.top)));
                  if (tops.size > 1) broken.push(word[0]);
                }
              }
              root.dataset.broken = broken.slice(0, 9).join(' ');
              const bars = [...document.querySelectorAll('figure svg')].map(svg => {
                const bar = svg.querySelector('rect').getBoundingClientRect().width;
                return bar / svg.getBoundingClientRect().width;
              });
              root.dataset.bar = Math.max(...bars).toFixed(3);
              if (parent !== window) parent.postMessage({...root.dataset}, '*');
            });</script>
            """;

    /** No window of the browser is narrower than 500 pixels, but a frame is. */
    private static final String FRAME = """
            <!doctype html><html><body>
            <iframe src="probed.html" style="border:0;height:800px;width:%dpx"></iframe>
            <script>addEventListener('message', e => Object.assign(document.documentElement.dataset, e.data))</script>
            """;

    private static final int NARROWEST = 500;

    @TempDir
    Path folder;

    private static String page(Lang lang) {
        StringWriter out = new StringWriter();
        HtmlProfile.write(List.of(ProfileSamples.rich(), ProfileSamples.hostile(), ProfileSamples.bare()), lang, out);
        return out.toString();
    }

    private static String data(Chromium.Shown shown, String name) {
        Matcher found = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(shown.document());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({"RU, 1280, light", "RU, 1280, dark", "EN, 500, light", "RU, 500, dark", "RU, 400, light"})
    void fits_its_window_in_both_colours_and_is_quiet(Lang lang, int width, String colours) throws Exception {
        Chromium browser = Chromium.in(folder);
        Path plain = Files.writeString(folder.resolve("plain.html"), page(lang), StandardCharsets.UTF_8);
        assertThat(browser.open(plain, width).log()).doesNotContain("CONSOLE");
        Path probed = Files.writeString(
                folder.resolve("probed.html"),
                page(lang).replaceFirst("<meta http-equiv=[^>]*>", "").replace("</main>", "</main>" + PROBE),
                StandardCharsets.UTF_8);
        boolean dark = colours.equals("dark");
        Path framed =
                Files.writeString(folder.resolve("framed.html"), String.format(FRAME, width), StandardCharsets.UTF_8);
        Path opened = width < NARROWEST ? framed : probed;
        Chromium.Shown shown = browser.open(
                opened, width, "--virtual-time-budget=3000", "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1));
        assertThat(data(shown, "dark")).isEqualTo(Boolean.toString(dark));
        assertThat(Integer.parseInt(data(shown, "inner"))).isBetween(width - 20, width + 20);
        assertThat(data(shown, "wide")).isEmpty();
        assertThat(data(shown, "broken")).as("words that go over two lines").isEmpty();
        assertThat(Double.parseDouble(data(shown, "bar")))
                .as("a lone bar of a drawing")
                .isLessThan(0.1);
        assertThat(Integer.parseInt(data(shown, "scroll"))).isLessThanOrEqualTo(Integer.parseInt(data(shown, "inner")));
        assertThat(data(shown, "fetched")).isEqualTo("0");
        assertThat(data(shown, "back")).isEqualTo(dark ? "rgb(20, 23, 26)" : "rgb(255, 255, 255)");
        assertThat(data(shown, "text")).isEqualTo(dark ? "rgb(236, 239, 241)" : "rgb(26, 26, 26)");
    }
}
