package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.SourceText;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds what a file may add to what displays are sent with every change. A payload has one location,
 * one manifest, one deck and the people's cards of it: together 1 MiB at the most. Confined to one thread.
 */
public final class PayloadShare {

  private static final int OF_DECK = 640 << 10;
  private static final int OF_MANIFEST = 128 << 10;
  private static final int OF_LOCATION = 128 << 10;
  private static final int OF_CARDS = 128 << 10;

  private static final int AROUND = 4; // quotes and what stands between two values
  private static final int OF_NUMBER = 5; // true, false, null; others by their digits

  /** One that is a value of its own, and needs three bytes. */
  private static final int OF_CHARACTER = AROUND + 3;

  private static final Set<String> CARD = Set.of("id", "name", "portrait");

  private final int most;
  private long bytes;

  private PayloadShare(int most) {
    this.most = most;
  }

  /**
   * Lets a file be read if it is not too much for a payload.
   *
   * @param source the file
   * @param content what it holds
   * @throws BrokenFileException if it is, with the line from which on it is
   */
  public static void require(SourceText source, Mapping content) {
    if (source.file().equals("campaign/npcs.yaml")) {
      cards(content);
    } else {
      shareOf(source.file())
          .filter(most -> mayBeBeyond(most, source.text()))
          .ifPresent(most -> new PayloadShare(most).add(content));
    }
  }

  /** Most files are so short that nothing need be counted. */
  private static boolean mayBeBeyond(int most, String text) {
    return text.length() > most / OF_CHARACTER || text.indexOf('*') >= 0; // else it has no aliases
  }

  private static Optional<Integer> shareOf(String file) {
    if (!file.startsWith("galaxy/")) {
      return Optional.empty();
    }
    if (file.endsWith("/location.yaml")) {
      return Optional.of(OF_LOCATION);
    }
    return file.contains("/map/")
        ? Optional.of(file.endsWith("/manifest.yaml") ? OF_MANIFEST : OF_DECK)
        : Optional.empty();
  }

  private static void cards(Mapping file) {
    PayloadShare share = new PayloadShare(OF_CARDS);
    if (file.member("npcs").orElse(null) instanceof Sequence people) {
      for (YamlValue person : people.items()) {
        if (person instanceof Mapping members) {
          CARD.forEach(name -> members.member(name).ifPresent(share::add));
        }
      }
    }
  }

  private void add(YamlValue value) {
    if (value instanceof Mapping mapping) {
      mapping.members().forEach((name, member) -> {
        count(lengthOf(name), member.line());
        add(member);
      });
    } else if (value instanceof Sequence list) {
      list.items().forEach(this::add);
    } else {
      count(
          value.json() instanceof String text
              ? lengthOf(text)
              : Math.max(OF_NUMBER, String.valueOf(value.json()).length()),
          value.line());
    }
  }

  private void count(int more, int line) {
    bytes += more + AROUND;
    if (bytes > most) {
      throw new BrokenFileException(
          line,
          "from here on more than " + (most >> 10) + " KiB, which every change would send to every"
              + " display",
          "less text in this file");
    }
  }

  /** In UTF-8, with the escapes that JSON needs. */
  private static int lengthOf(String text) {
    int escapes =
        (int) text.chars().filter(c -> c == '"' || c == '\\' || c < ' ').count();
    return text.getBytes(StandardCharsets.UTF_8).length + escapes;
  }
}
