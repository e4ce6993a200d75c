package charon.persistence;

import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditTrail;
import charon.persistence.audit.AuditFiles;
import charon.persistence.audit.AuditLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit trail in the folder {@code audit} of the data folder, written by a thread of its own
 * from a bounded queue. While the disk does not take it, the queue holds what it can. Thread-safe.
 */
public final class AuditFolder implements AuditTrail, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFolder.class);
  private static final int QUEUE = 4_096;
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final long GATHERING_MILLIS = 1_000;
  private static final long CLOSE_MILLIS = 1_000;

  private final Clock clock;
  private final Duration retry;
  private final AuditFiles files;
  private final BlockingQueue<List<AuditLine>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong lost = new AtomicLong();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread writer = new Thread(this::run, "audit");
  private LocalDate cleanedOn = LocalDate.MIN; // of the writer, as are the next
  private Instant quietUntil = Instant.MIN;
  private boolean failing;

  AuditFolder(Path dataFolder, int daysKept, Clock clock, Duration retry) {
    this.clock = clock;
    this.retry = retry;
    this.files = new AuditFiles(DataFolder.audit(dataFolder), daysKept);
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Keeps the trail in a data folder.
   *
   * @param daysKept how many days a day's file stays, at least 1
   * @param clock stamps the entries
   */
  public static AuditFolder open(Path dataFolder, int daysKept, Clock clock) {
    return new AuditFolder(dataFolder, daysKept, clock, RETRY);
  }

  @Override
  public void note(AuditEntry entry) {
    if (!queue.offer(List.of(new AuditLine(clock.instant(), entry)))) {
      lost.incrementAndGet();
    }
  }

  /** Writes what is queued, for a second at most. */
  @Override
  public void close() {
    closing.countDown();
    queue.offer(List.of()); // wakes the writer; if there is no room for it, it is awake
    try {
      writer.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      clean();
      boolean closed = false;
      while (!closed || !queue.isEmpty()) {
        List<List<AuditLine>> batch = new ArrayList<>();
        batch.add(queue.take());
        // what comes close together opens the file once
        closed = closing.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        queue.drainTo(batch);
        write(batch.stream().flatMap(List::stream).toList());
        tellOfLosses();
        clean();
      }
      quietUntil = Instant.MIN;
      tellOfLosses();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<AuditLine> lines) throws InterruptedException {
    Map<LocalDate, List<AuditLine>> byDay = lines.stream()
        .collect(Collectors.groupingBy(AuditLine::day, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<LocalDate, List<AuditLine>> day : byDay.entrySet()) {
      while (!isWritten(day.getKey(), day.getValue())) {
        if (closing.await(retry.toMillis(), TimeUnit.MILLISECONDS)) {
          lost.addAndGet(day.getValue().size());
          break;
        }
      }
    }
  }

  /** Says once that something is wrong, and once that it is right again. */
  private boolean isWritten(LocalDate day, List<AuditLine> lines) {
    try {
      lost.addAndGet(files.append(day, lines));
      if (failing) {
        LOG.info("The audit trail is written again");
        failing = false;
      }
      return true;
    } catch (IOException e) {
      if (!failing) {
        LOG.error("The audit trail cannot be written, and is tried again: {}", e.toString());
        failing = true;
      }
      return false;
    }
  }

  /** Once a minute: who floods the trail is not to flood the log. */
  private void tellOfLosses() {
    Instant now = clock.instant();
    if (lost.get() > 0 && now.isAfter(quietUntil)) {
      quietUntil = now.plus(QUIET);
      LOG.warn(
          "The audit trail lacks {} entries: more came than could be written", lost.getAndSet(0));
    }
  }

  private void clean() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(cleanedOn)) {
      cleanedOn = today;
      try {
        files.removeOld(today);
      } catch (IOException e) {
        LOG.warn("Old audit files cannot be removed: {}", e.toString());
      }
    }
  }
}
