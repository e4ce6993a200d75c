package charon.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of metrics, read line by line by the grammar of the text format, version 0.0.4. */
final class Scrape {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL =
      "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*\"";
  private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") .+");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
  private static final Pattern SAMPLE = Pattern.compile(
      "((" + NAME + ")(?:\\{" + LABEL + "(?:," + LABEL + ")*})?) ([-+]?[0-9.]+(?:E[-+]?[0-9]+)?)");
  private static final Pattern LE = Pattern.compile(",?le=\"[^\"]*\"");

  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Map<String, String> types = new HashMap<>();

  private Scrape() {}

  /** Reads a page; fails at a line that the format does not know. */
  static Scrape of(String text) {
    assertThat(text).endsWith("\n");
    Scrape scrape = new Scrape();
    text.lines().forEach(scrape::read);
    scrape.checkHistograms();
    return scrape;
  }

  /** The value of a series, named with its labels; 0 if it is not there yet. */
  double value(String series) {
    return samples.getOrDefault(series, 0.0);
  }

  Set<String> series() {
    return samples.keySet();
  }

  private void read(String line) {
    Matcher sample = SAMPLE.matcher(line);
    Matcher type = TYPE.matcher(line);
    if (sample.matches()) {
      assertThat(types).as(line).containsKey(family(sample.group(2)));
      assertThat(samples.put(sample.group(1), Double.valueOf(sample.group(3))))
          .as("seen twice: " + line)
          .isNull();
    } else if (type.matches()) {
      assertThat(types.put(type.group(1), type.group(2))).as(line).isNull();
    } else {
      assertThat(line).matches(HELP);
    }
  }

  private String family(String name) {
    String base = name.replaceFirst("_(bucket|sum|count)$", "");
    return types.containsKey(name) ? name : base;
  }

  /** Buckets only grow, and the last one is the count. */
  private void checkHistograms() {
    Map<String, Double> last = new HashMap<>();
    Set<String> infinite = new HashSet<>();
    samples.forEach((series, value) -> {
      if (series.contains("_bucket{")) {
        String histogram =
            LE.matcher(series).replaceFirst("").replace("_bucket", "_count").replace("{}", "");
        assertThat(value).as(series).isGreaterThanOrEqualTo(last.getOrDefault(histogram, 0.0));
        last.put(histogram, value);
        if (series.contains("le=\"+Inf\"")) {
          infinite.add(histogram);
          assertThat(samples).containsEntry(histogram, value);
        }
      }
    });
    assertThat(infinite).isEqualTo(last.keySet());
  }
}
