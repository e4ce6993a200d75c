package charon.application.display;

import charon.application.port.in.display.CrewTie;
import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayPeer;
import charon.application.port.in.display.DisplayReport;
import charon.application.port.in.display.DisplayUseCase;
import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.application.port.out.steering.Scheduler;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.domain.show.Showing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The displays of one table. Who they are and what they show is in memory; names and settings are kept.
 * Nothing of it is asked when the view changes, but for what is one display's own. Thread-safe.
 */
public final class DisplayService implements DisplayUseCase {

  private final Supplier<Showing> shown;
  private final DisplayLog log;
  private final DisplayRepository repository;
  private final InstantSource clock;
  private final Watch watch;

  private final Object keeping = new Object(); // held while something is kept; before the roll
  private final Roll roll = new Roll(); // guarded by itself, never while storage is waited for

  /**
   * Knows those that are kept.
   *
   * @param shown what the table shows
   * @param log hears of what is there for single displays
   * @param repository keeps names and settings
   * @param scheduler does what nobody waits for
   * @param clock tells the time
   */
  public DisplayService(
      Supplier<Showing> shown,
      DisplayLog log,
      DisplayRepository repository,
      Scheduler scheduler,
      InstantSource clock) {
    this.shown = shown;
    this.log = log;
    this.repository = repository;
    this.clock = clock;
    this.watch = new Watch(this::list, scheduler);
    DisplayKeeping.read(repository).forEach(display -> roll.add(Known.of(display)));
    log.follow(() -> scheduler.after(Duration.ZERO, this::tellAll));
  }

  @Override
  public Attendance attend(DisplayId display, DisplayPeer peer, Audience audience, Screen screen) {
    Fingerprint print = Fingerprint.of(display);
    Instant now = clock.instant();
    synchronized (roll) {
      Known known = roll.find(print).orElseGet(() -> Known.newcomer(print, peer, now));
      if (!roll.admitGuest(known, now)) {
        return Attendance.NONE;
      }
      known.arrive(peer, audience, screen, now);
      known.greet(screen, belongings());
      return () -> leave(known, screen);
    }
  }

  private void leave(Known known, Screen screen) {
    synchronized (roll) {
      known.leave(screen, clock.instant());
    }
  }

  @Override
  public Attendance watch(Watcher watcher) {
    return watch.join(watcher);
  }

  @Override
  public Duration report(DisplayId display, DisplayPeer peer, DisplayReport report) {
    Fingerprint print = Fingerprint.of(display);
    Instant now = clock.instant();
    synchronized (roll) {
      Optional<Known> somebody = roll.findOrAdmit(print, peer, now);
      somebody.ifPresent(known -> known.say(report, peer, now));
      return Watch.pause(somebody.filter(Known::isKept).isPresent() ? 1 : roll.size());
    }
  }

  @Override
  public List<DisplayEntry> list() {
    synchronized (roll) {
      if (roll.isEmpty()) {
        return List.of(); // and what is shown need not be in memory
      }
    }
    Showing newest = shown.get();
    Instant now = clock.instant();
    synchronized (roll) {
      Stream<Known> listed = roll.all().filter(known -> known.isListed(now));
      return listed.map(known -> known.entry(now, newest)).toList();
    }
  }

  @Override
  public Optional<DisplayKey> keyOf(DisplayId display) {
    synchronized (roll) {
      return roll.find(Fingerprint.of(display)).map(Known::key);
    }
  }

  /**
   * Insists on a display that is known.
   *
   * @throws charon.domain.NotFoundException if it is not
   */
  public void require(DisplayKey display) {
    get(display);
  }

  private Known get(DisplayKey display) {
    synchronized (roll) {
      return roll.get(display);
    }
  }

  @Override
  public Optional<CrewTie> tieOf(DisplayId display) {
    Optional<DisplaySettings> settings;
    synchronized (roll) {
      settings = roll.find(Fingerprint.of(display)).map(Known::settings);
    }
    return settings
        .filter(set -> set.crew().isPresent()) // else what is shown need not be in memory
        .flatMap(set -> CrewTie.of(set, shown.get().sight().campaign().whole().people()));
  }

  @Override
  public DisplayEntry arrange(DisplayKey display, Optional<String> name, Attributes settings) {
    String newName = name.orElse("").strip();
    if (newName.length() > DisplayRepository.LONGEST_NAME) {
      throw new InvalidValueException(
          "name must have at most " + DisplayRepository.LONGEST_NAME + " characters");
    }
    synchronized (keeping) {
      Known known;
      KeptDisplay next;
      synchronized (roll) {
        known = roll.get(display);
        next = known.kept(
            name.isPresent() ? newName : known.name(), known.settings().with(settings));
      }
      repository.save(List.of(next));
      synchronized (roll) {
        known = roll.addAgain(known); // it may have been taken out while it was kept
        known.keep(next);
        known.tell(belongings());
      }
      forgetExcess();
      return entry(known);
    }
  }

  private DisplayEntry entry(Known known) {
    Showing newest = shown.get();
    synchronized (roll) {
      return known.entry(clock.instant(), newest);
    }
  }

  private void forgetExcess() {
    Optional<DisplayKey> oldest;
    synchronized (roll) {
      oldest = roll.excessive().map(Known::key);
    }
    if (oldest.isPresent() && DisplayKeeping.forgets(() -> forget(oldest.get()))) {
      forgetExcess(); // what could not be forgotten before
    }
  }

  @Override
  public void identify(DisplayKey display) {
    synchronized (roll) {
      Known known = roll.get(display);
      known.identify();
      known.tell(belongings());
    }
  }

  @Override
  public void forget(DisplayKey display) {
    synchronized (keeping) {
      Known known = get(display);
      if (known.isKept()) { // which changes only while something is kept
        repository.delete(display);
      }
      synchronized (roll) {
        known.forget();
        if (known.isConnected()) {
          known.tell(belongings());
        } else {
          roll.remove(known);
        }
      }
    }
  }

  private void tellAll() {
    synchronized (roll) {
      Belongings all = belongings();
      roll.all().filter(Known::isConnected).forEach(known -> known.tell(all));
    }
  }

  private Belongings belongings() {
    return Belongings.of(shown.get(), log.newest());
  }

  /**
   * Keeps when something was heard last of the displays that are kept. Waits for storage.
   *
   * @return false if that could not be done
   */
  public boolean keep() {
    synchronized (keeping) {
      List<KeptDisplay> now;
      synchronized (roll) {
        now = roll.all().filter(Known::isKept).map(Known::kept).toList();
      }
      return DisplayKeeping.keepTimes(repository, now);
    }
  }

  /** Tells nobody anything any more. */
  public void close() {
    watch.close();
  }
}
