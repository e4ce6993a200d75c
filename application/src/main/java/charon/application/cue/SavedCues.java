package charon.application.cue;

import charon.application.port.StorageException;
import charon.application.port.in.command.CommandCheck;
import charon.application.port.out.steering.CueFormat;
import charon.application.port.out.steering.CueRepository;
import charon.domain.ConflictException;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The saved cues of a table and which cue was done last, read once. What storage cannot keep does not
 * stop the show. To be used by one thread at a time.
 */
final class SavedCues {

  private static final Logger LOG = LoggerFactory.getLogger(SavedCues.class);

  /** How many cues can be saved at a table. */
  static final int MOST = 500;

  /** How many bytes they may have together as a file, so that a campaign can take them. */
  static final int MOST_BYTES = 512 << 10;

  private final CueRepository repository;
  private final CueFormat format;
  private final CommandCheck check;
  private final Map<String, PlannedCue> cues = new LinkedHashMap<>();
  private Optional<String> last = Optional.empty();
  private boolean read;
  private boolean unread; // and said so
  private boolean unkept;

  SavedCues(CueKeeping keeping, CommandCheck check) {
    this.repository = keeping.repository();
    this.format = keeping.format();
    this.check = check;
  }

  /** The cues; none while they cannot be read. */
  Collection<PlannedCue> all() {
    try {
      require();
    } catch (StorageException fault) {
      if (!unread) {
        LOG.warn("The saved cues cannot be read: {}", fault.getMessage());
      }
      unread = true;
    }
    return List.copyOf(cues.values());
  }

  /** Which was done last. */
  Optional<String> last() {
    return last;
  }

  /** What is wrong with storage, for the game master. */
  Optional<String> problem() {
    if (!read) {
      return Optional.of("The saved cues cannot be read");
    }
    return unkept
        ? Optional.of("Which cue was done last cannot be kept over a restart")
        : Optional.empty();
  }

  /**
   * Makes sure that they are read.
   *
   * @throws StorageException if they cannot be
   */
  void require() {
    if (read) {
      return;
    }
    List<Cue> kept = repository.all();
    Optional<String> before = repository.last().filter(id -> !id.isEmpty());
    kept.forEach(cue -> cues.put(cue.id(), checked(cue)));
    last = last.or(() -> before);
    read = true;
  }

  /**
   * Saves one.
   *
   * @throws ConflictException if there are too many
   * @throws StorageException if it cannot be kept
   */
  void save(Cue cue) {
    require();
    if (!cues.containsKey(cue.id()) && cues.size() >= MOST) {
      throw new ConflictException("There are " + MOST + " saved cues already: delete one first");
    }
    Map<String, PlannedCue> more = new LinkedHashMap<>(cues);
    more.put(cue.id(), checked(cue));
    if (text(more.values()).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new ConflictException("The saved cues may have at most " + MOST_BYTES
          + " bytes together: delete one first, or use shorter texts");
    }
    repository.save(cue);
    cues.putAll(more);
  }

  /**
   * The text of a file with them.
   *
   * @throws StorageException if they cannot be read
   */
  String text() {
    require();
    return text(cues.values());
  }

  private String text(Collection<PlannedCue> all) {
    return format.write(all.stream().map(PlannedCue::cue).toList());
  }

  /**
   * Deletes one.
   *
   * @return false if there is none
   * @throws StorageException if that cannot be done
   */
  boolean delete(String id) {
    require();
    repository.delete(id);
    return cues.remove(id) != null;
  }

  /** One was done, or is to count as the last that was; none if it is empty. */
  void done(Optional<String> id) {
    last = id;
    try {
      repository.saveLast(id.orElse(""));
      unkept = false;
    } catch (StorageException fault) {
      if (!unkept) {
        LOG.warn("Which cue was done last cannot be kept: {}", fault.getMessage());
      }
      unkept = true;
    }
  }

  private PlannedCue checked(Cue cue) {
    return new PlannedCue(
        cue,
        IntStream.range(0, cue.commands().size())
            .boxed()
            .flatMap(at -> check
                .problem(cue.commands().get(at))
                .map(problem -> "commands[" + at + "]: " + problem)
                .stream())
            .findFirst());
  }
}
