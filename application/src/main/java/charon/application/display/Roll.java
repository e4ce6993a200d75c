package charon.application.display;

import charon.application.port.in.display.DisplayPeer;
import charon.application.port.out.steering.DisplayRepository;
import charon.domain.NotFoundException;
import charon.domain.display.DisplayKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The displays that are known, in the order in which they came, and never more of them than there is
 * room for. There are two kinds: guests, who have had a stream open or are kept, and strangers, who have
 * done no more than to say that they exist, as anybody can. No stranger takes the place of a guest, and
 * nobody that of one who is there. Used by one thread at a time.
 */
final class Roll {

  /** How many guests there may be, beside those who are kept. */
  static final int MAX_GUESTS = 2_000;

  /** How many strangers. */
  static final int MAX_STRANGERS = 200;

  /** How many are kept. */
  static final int MAX_KEPT = DisplayRepository.MOST_DISPLAYS;

  private final Map<DisplayKey, Known> guests = new LinkedHashMap<>();
  private final Map<DisplayKey, Known> strangers = new LinkedHashMap<>();

  Optional<Known> find(Fingerprint print) {
    return Stream.of(print.key(), print.shortKey())
        .flatMap(key -> Stream.ofNullable(with(key)))
        .filter(known -> known.is(print))
        .findFirst();
  }

  /**
   * The one with a handle.
   *
   * @throws NotFoundException if there is none
   */
  Known get(DisplayKey key) {
    Known known = with(key);
    if (known == null) {
      throw new NotFoundException("Display not found");
    }
    return known;
  }

  private @Nullable Known with(DisplayKey key) {
    Known guest = guests.get(key);
    return guest == null ? strangers.get(key) : guest;
  }

  boolean isEmpty() {
    return guests.isEmpty() && strangers.isEmpty();
  }

  int size() {
    return guests.size() + strangers.size();
  }

  Stream<Known> all() {
    return Stream.concat(guests.values().stream(), strangers.values().stream());
  }

  /** Has one as a guest, whatever room there is. */
  void add(Known known) {
    strangers.remove(known.key());
    guests.put(known.key(), known);
  }

  /** Has one as a guest that may have been taken out, or the same display if it has come anew since. */
  Known addAgain(Known known) {
    Known there = with(known.key());
    Known same = there != null && there.isSameAs(known) ? there : known;
    add(same);
    return same;
  }

  void remove(Known known) {
    guests.remove(known.key(), known);
    strangers.remove(known.key(), known);
  }

  /** Has one as a guest if there is room, or one that was silent for long can make some. */
  boolean admitGuest(Known known, Instant now) {
    boolean admitted = guests.get(known.key()) == known
        || (isNobodyElse(known) && makeRoom(guests, MAX_GUESTS, known, now));
    if (admitted) {
      add(known);
    }
    return admitted;
  }

  /** The same for a stranger that is not known yet. */
  Optional<Known> admitStranger(Known newcomer, Instant now) {
    if (isNobodyElse(newcomer) && makeRoom(strangers, MAX_STRANGERS, newcomer, now)) {
      strangers.put(newcomer.key(), newcomer);
      return Optional.of(newcomer);
    }
    return Optional.empty();
  }

  /** The one with that fingerprint, who may be a stranger that has just come; empty if there is no room. */
  Optional<Known> findOrAdmit(Fingerprint print, DisplayPeer peer, Instant now) {
    return find(print).or(() -> admitStranger(Known.newcomer(print, peer, now), now));
  }

  /** Two displays whose handles are the same are nobody's accident: only the first is known. */
  private boolean isNobodyElse(Known known) {
    Known other = with(known.key());
    return other == null || other == known;
  }

  /** One network has three quarters of the places at most. */
  private static boolean makeRoom(
      Map<DisplayKey, Known> among, int most, Known newcomer, Instant now) {
    int there = 0;
    int neighbours = 0;
    Known silent = null;
    Known silentNeighbour = null;
    for (Known known : among.values()) {
      boolean near = known.network().equals(newcomer.network());
      there += known.isKept() ? 0 : 1;
      neighbours += near && !known.isKept() ? 1 : 0;
      if (known.isDispensable(now)) {
        silent = older(silent, known);
        silentNeighbour = near ? older(silentNeighbour, known) : silentNeighbour;
      }
    }
    if (neighbours >= most - most / 4) {
      return makesRoom(among, silentNeighbour);
    }
    return there < most || makesRoom(among, silent);
  }

  private static Known older(@Nullable Known one, Known other) {
    return one == null || other.heardAt().isBefore(one.heardAt()) ? other : one;
  }

  private static boolean makesRoom(Map<DisplayKey, Known> among, @Nullable Known silent) {
    return silent != null && among.remove(silent.key(), silent);
  }

  /** The one that is kept in excess and was heard of longest ago; not one that is connected. */
  Optional<Known> excessive() {
    Known oldest = null;
    int kept = 0;
    for (Known known : guests.values()) {
      if (known.isKept()) {
        kept++;
        oldest = known.isConnected() ? oldest : older(oldest, known);
      }
    }
    return kept > MAX_KEPT ? Optional.ofNullable(oldest) : Optional.empty();
  }
}
