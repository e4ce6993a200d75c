package charon.application.port.in.display;

import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Knows the displays of a table: which there are, what they show, and what is told to one alone. Thread-safe. */
public interface DisplayUseCase {

  /** Somebody who is there until they leave. */
  @FunctionalInterface
  interface Attendance {

    /** Nobody, who has nothing to leave. */
    Attendance NONE = () -> {};

    /** Leaves; to be called once. Never waits for storage. */
    void end();
  }

  /** Is told what is one display's own. */
  @FunctionalInterface
  interface Screen {

    /** Takes over what is newest. Must neither wait nor throw. */
    void show(PersonalView own);
  }

  /** Is told of all displays. */
  @FunctionalInterface
  interface Watcher {

    /** Takes over the list, which is another one than before. May take as long as it takes to encode it. */
    void show(List<DisplayEntry> displays);
  }

  /**
   * A display has a stream open from now on, and is told at once what is its own. If there are more
   * displays than can be known, nothing happens.
   *
   * @param audience what it shows
   */
  Attendance attend(DisplayId display, DisplayPeer peer, Audience audience, Screen screen);

  /**
   * A game master looks at the list from now on: it is told soon, if there is one, and then when more
   * of it changes than times, once a second at most.
   *
   * @param watcher several may look by the same, which is told once
   */
  Attendance watch(Watcher watcher);

  /**
   * A display says what it shows. If there are more displays than can be known, nothing happens.
   *
   * @return after how long it is soon enough to say that it shows something else: who has no name among
   *     very many need not say it more often than anybody hears of it
   */
  Duration report(DisplayId display, DisplayPeer peer, DisplayReport report);

  /** All that are there or were not long ago, in the order in which they came. */
  List<DisplayEntry> list();

  /** The handle of a display that is known. */
  Optional<DisplayKey> keyOf(DisplayId display);

  /** To whom of the crew a display is tied, if it is known and tied to anybody. */
  Optional<CrewTie> tieOf(DisplayId display);

  /**
   * Names a display and sets it, and keeps that.
   *
   * @param name empty: as it was
   * @param settings merged into those there are; null resets one
   * @throws charon.domain.NotFoundException if there is no such display
   * @throws charon.domain.InvalidValueException naming what cannot be so
   * @throws charon.application.port.StorageException if it cannot be kept; then nothing has changed
   */
  DisplayEntry arrange(DisplayKey display, Optional<String> name, Attributes settings);

  /**
   * Has a display say who it is.
   *
   * @throws charon.domain.NotFoundException if there is no such display
   */
  void identify(DisplayKey display);

  /**
   * Forgets name, settings, and the display itself if it is not connected.
   *
   * @throws charon.domain.NotFoundException if there is no such display
   * @throws charon.application.port.StorageException if it cannot be forgotten; then nothing has changed
   */
  void forget(DisplayKey display);
}
