package charon.persistence;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.persistence.files.DurableFile;
import charon.persistence.files.OwnerOnly;
import charon.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of the database of a data folder, and the way back. Thread-safe, but one copy at a time is made to one place.
 */
public final class DataBackups {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
          "'charon-'uuuuMMdd'T'HHmmss'Z.db'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);
  private static final Pattern DRAFT = Pattern.compile("\\.(charon-.*)\\.part(?:-journal)?");
  private static final String BEFORE = ".before-restore";
  private static final List<String> JOURNALS = List.of("-wal", "-shm");

  private final Path folder;
  private final Path database;

  /** Of that data folder. */
  public DataBackups(Path dataFolder) {
    this.folder = DataFolder.backups(dataFolder);
    this.database = DataFolder.database(dataFolder);
  }

  /**
   * Copies the database as it is at this moment, be a server using it or not.
   *
   * @param replace whether a file that is there may be replaced
   * @throws FileAlreadyExistsException if there is a file that may not be replaced
   * @throws IOException if there is no database, the place is its own or cannot be written
   * @throws StorageException if the database cannot be copied
   */
  public void backUp(Path target, boolean replace) throws IOException {
    if (!Files.isRegularFile(database)) {
      throw new IOException("There is no database " + database);
    }
    if (Files.exists(target) && Files.isSameFile(target, database)) {
      throw new IOException(target + " is the database itself: a copy needs a place of its own");
    }
    requireOutside(target);
    if (!replace && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path draft = DurableFile.draftOf(target);
    try {
      OwnerOnly.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)
          .close();
      DatabaseFile.copy(database, draft);
      DurableFile.publish(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Beside the database is what belongs to it: a copy in the place of a journal destroys both. */
  private void requireOutside(Path target) throws IOException {
    Path place = folderOf(target).toRealPath();
    Path data = folderOf(database).toRealPath();
    boolean amongTheBackups = Files.isDirectory(folder) && place.equals(folder.toRealPath());
    if (place.startsWith(data) && !amongTheBackups) {
      throw new IOException(target + " is in the data folder, among the server's own files: a copy"
          + " needs a place outside, or in " + folder);
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "parent");
  }

  /**
   * Adds a copy to those in the data folder, and removes the oldest of them beyond a number. Those
   * of a time that has not come yet go first: they were made by a clock that was wrong. For one
   * caller at a time.
   */
  public Path backUpRegularly(Instant now, int kept) throws IOException {
    OwnerOnly.createFolder(folder);
    removeDrafts();
    Path target = folder.resolve(NAME.format(now));
    backUp(target, true);
    List<Path> all = new ArrayList<>(regular());
    all.sort(Comparator.comparing(file -> !isOfTheFuture(file, now))); // the others stay in order
    for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
      Files.delete(old);
    }
    return target;
  }

  /** Those of runs that were killed while they made a copy. */
  private void removeDrafts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path draft : files.filter(DataBackups::isDraft).toList()) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static boolean isDraft(Path file) {
    Matcher draft = DRAFT.matcher(String.valueOf(file.getFileName()));
    return draft.matches() && takenAt(Path.of(draft.group(1))).isPresent();
  }

  /**
   * The copies in the data folder, oldest first.
   *
   * @throws StorageException if the folder cannot be read
   */
  public List<Path> regular() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> takenAt(file).isPresent()).sorted().toList();
    } catch (IOException e) {
      throw new StorageException(Reason.OTHER, "Cannot list " + folder + ": " + e, e);
    }
  }

  /** When the newest of the copies in the data folder was made, as far as that can be true. */
  public Optional<Instant> newest(Instant now) {
    return regular().stream()
        .filter(file -> !isOfTheFuture(file, now))
        .reduce((older, newer) -> newer)
        .flatMap(DataBackups::takenAt);
  }

  private static boolean isOfTheFuture(Path file, Instant now) {
    return takenAt(file).filter(taken -> taken.isAfter(now)).isPresent();
  }

  /** When a copy in the data folder was made, by its name; empty for other files. */
  public static Optional<Instant> takenAt(Path file) {
    try {
      return Optional.of(NAME.parse(String.valueOf(file.getFileName()), Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts a copy in the place of the database, which is kept beside it. Nobody may be using it.
   *
   * @return where the database of before is now; empty if there was none
   * @throws IOException if the copy is not there, or the folder cannot be written
   * @throws StorageException if the copy is damaged, or made by a newer Charon
   */
  public Optional<Path> restore(Path backup) throws IOException {
    Path journal = Path.of(backup + "-wal");
    if (Files.exists(journal) && Files.size(journal) > 0) {
      throw new IOException(
          backup + " has a journal beside it: it is a database in use, no backup");
    }
    Path draft = DurableFile.draftOf(database);
    try {
      copy(backup, draft);
      DatabaseFile.Findings findings = DatabaseFile.inspect(draft, true);
      if (findings.schemaVersion() == 0) {
        throw new StorageException(Reason.DAMAGED, backup + " is no database of Charon");
      }
      Optional<Path> before = setAside();
      DurableFile.publish(draft, database);
      return before;
    } finally {
      Files.deleteIfExists(draft);
      for (String suffix : JOURNALS) {
        Files.deleteIfExists(Path.of(draft + suffix));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    try (var out = OwnerOnly.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var stream = Channels.newOutputStream(out)) {
      Files.copy(from, stream);
    }
  }

  /** The journal first: left behind, it would be taken for the journal of what comes. */
  private Optional<Path> setAside() throws IOException {
    if (Files.notExists(database)) {
      setJournalsOfNothingAside();
      return Optional.empty();
    }
    Path before = Path.of(database + BEFORE);
    try {
      DatabaseFile.emptyJournal(database);
    } catch (StorageException e) {
      // damaged, which may be why it is replaced: then the journal is kept with it
    }
    for (String suffix : JOURNALS) {
      Files.deleteIfExists(Path.of(before + suffix));
      Path journalOfBefore = Path.of(database + suffix);
      if (Files.exists(journalOfBefore)) {
        Files.move(journalOfBefore, Path.of(before + suffix));
      }
    }
    // a copy: at any moment there is a database, so that no server begins with an empty one
    Files.copy(
        database, before, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    return Optional.of(before);
  }

  /**
   * Whoever moved a database away may have left its journals, which can hold what was kept last.
   * Here they get names that no database looks for.
   */
  private void setJournalsOfNothingAside() throws IOException {
    for (String suffix : JOURNALS) {
      Path journal = Path.of(database + suffix);
      if (Files.exists(journal)) {
        Files.move(journal, Path.of(journal + BEFORE), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
