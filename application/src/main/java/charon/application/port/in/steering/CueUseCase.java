package charon.application.port.in.steering;

import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.Rehearsal;
import charon.domain.cue.Cue;
import charon.domain.journal.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Named batches, in the order in which the show runs. Thread-safe; may wait for storage. */
public interface CueUseCase {

  /**
   * The running order.
   *
   * @param cues those of the campaign, then the saved ones
   * @param last id of the one that was done last
   * @param next id of the one whose turn it is
   * @param following the one that follows by itself
   * @param problem what is wrong at the moment, for the game master; empty: nothing
   */
  record RunningOrder(
      List<Listed> cues,
      Optional<String> last,
      Optional<String> next,
      Optional<Due> following,
      Optional<String> problem) {}

  /**
   * A cue in the running order.
   *
   * @param saved whether it was saved; else the campaign has it
   * @param problem why it cannot be played; empty: it can
   */
  record Listed(Cue cue, boolean saved, Optional<String> problem) {}

  /** A cue that follows by itself, and when. */
  record Due(String cue, Instant at) {}

  /** The running order. */
  RunningOrder list();

  /**
   * A cue.
   *
   * @throws charon.domain.NotFoundException if there is none
   */
  Listed find(String id);

  /**
   * Does a cue.
   *
   * @param by who wants it
   * @throws charon.domain.RefusedException if there is none, or it cannot be played
   */
  BatchDone go(String id, Actor by);

  /**
   * Does the one after the last one done.
   *
   * @throws charon.domain.NotFoundException if there is none
   */
  BatchDone next(Actor by);

  /** Nothing follows by itself any more. */
  void stop();

  /**
   * What a cue would do now.
   *
   * @throws charon.domain.RefusedException if there is none, or it cannot be played
   */
  Rehearsal rehearse(String id);

  /**
   * Saves a cue in place of a saved one of its id, or at the end.
   *
   * @throws charon.domain.RefusedException if the campaign has one of that id, or it cannot be kept
   */
  void save(Cue cue);

  /**
   * Deletes a saved cue.
   *
   * @throws charon.domain.RefusedException if there is none, or the campaign has it
   */
  void delete(String id);

  /**
   * The text of a file by which a campaign has the saved cues.
   *
   * @throws charon.application.port.StorageException if they cannot be read
   */
  String export();
}
