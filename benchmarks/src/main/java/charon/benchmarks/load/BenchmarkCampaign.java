package charon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A campaign with locations whose maps make states of about the sizes that are measured. */
final class BenchmarkCampaign {

  /** A location's map; the name is the location's. */
  enum Size {
    TINY(1),
    SMALL(4),
    MEDIUM(67),
    LARGE(352);

    private final int rooms;

    Size(int rooms) {
      this.rooms = rooms;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private BenchmarkCampaign() {}

  /** Writes it. */
  static void writeTo(Path folder) throws IOException {
    for (Size size : Size.values()) {
      Path location = folder.resolve("galaxy").resolve(size.slug());
      Files.createDirectories(location.resolve("map"));
      Files.writeString(location.resolve("location.yaml"), "name: Station\ntype: station\n");
      Files.writeString(location.resolve("map").resolve("deck.yaml"), deck(size.rooms));
    }
  }

  private static String deck(int rooms) {
    var yaml = new StringBuilder("name: Deck\ndeck_id: deck\nrooms:\n");
    for (int i = 0; i < rooms; i++) {
      yaml.append("  - {id: room_")
          .append(i)
          .append(", name: ROOM ")
          .append(i)
          .append(", x: ")
          .append(i % 20 * 4)
          .append(", y: ")
          .append(i / 20 * 4)
          .append(", width: 4, height: 4, status: OPERATIONAL, description: \"")
          .append("A bare steel floor, a lamp, and a door on each side of it.\"}\n");
    }
    return yaml.toString();
  }
}
