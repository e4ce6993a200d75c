package charon.persistence.audit;

import charon.persistence.files.OwnerOnly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a folder, {@code audit-YYYY-MM-DD.jsonl}. A file is opened for each append: it can be
 * taken away at any time. Not thread-safe.
 */
public final class AuditFiles {

  /** Beyond this a day's file takes nothing more: nobody is to fill the disk with refusals. */
  private static final long MAX_BYTES = 64L << 20;

  private static final Pattern NAME = Pattern.compile("audit-(\\d{4}-\\d{2}-\\d{2})\\.jsonl");

  private final Path folder;
  private final int daysKept;
  private final long maxBytes;

  /**
   * Keeps files in a folder, made when it is first needed.
   *
   * @param daysKept a file of so many days ago is the oldest that stays, if there are so many
   */
  public AuditFiles(Path folder, int daysKept) {
    this(folder, daysKept, MAX_BYTES);
  }

  AuditFiles(Path folder, int daysKept, long maxBytes) {
    this.folder = folder;
    this.daysKept = daysKept;
    this.maxBytes = maxBytes;
  }

  /**
   * Appends lines to the file of a day: all that have room, or none. Of the room, half is for those
   * who are known: strangers cannot take it from them.
   *
   * @return how many had no room
   */
  public int append(LocalDate day, List<AuditLine> lines) throws IOException {
    OwnerOnly.createFolder(folder);
    try (FileChannel channel = OwnerOnly.open(
        folder.resolve("audit-" + day + ".jsonl"),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE)) {
      long end = channel.size();
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      if (endsWithin(channel, end)) {
        text.write('\n'); // what a crash has cut off stays a line of its own
      }
      int left = 0;
      for (AuditLine line : lines) {
        byte[] bytes = line.bytes();
        long room = line.isOfSomebody() ? maxBytes : maxBytes / 2;
        if (end + text.size() + bytes.length <= room) {
          text.writeBytes(bytes);
        } else {
          left++;
        }
      }
      write(channel, ByteBuffer.wrap(text.toByteArray()), end);
      return left;
    }
  }

  /**
   * Removes what is older than is kept; what has another name is left alone. With today's, as many
   * files as days are kept stay whatever their age: a clock that jumps ahead takes nothing with it.
   */
  public void removeOld(LocalDate today) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old = before(today).stream()
        .skip(daysKept - 1L)
        .filter(file -> dayOf(file).filter(today.minusDays(daysKept)::isAfter).isPresent())
        .toList();
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
  }

  /** The files of the days before one, newest first. */
  private List<Path> before(LocalDate today) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> dayOf(file).filter(today::isAfter).isPresent())
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    } catch (UncheckedIOException e) { // the folder cannot be read to its end
      throw e.getCause();
    }
  }

  private static void write(FileChannel channel, ByteBuffer text, long end) throws IOException {
    try {
      long position = end;
      while (text.hasRemaining()) {
        position += channel.write(text, position);
      }
    } catch (IOException e) {
      channel.truncate(end); // the lines come again when there is room
      throw e;
    }
  }

  private static boolean endsWithin(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
  }

  private static Optional<LocalDate> dayOf(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    try {
      return name.matches() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
