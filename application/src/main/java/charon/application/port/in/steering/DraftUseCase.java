package charon.application.port.in.steering;

import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are prepared unseen: a list of them, not a copy of the view, so that what happens at
 * the table meanwhile stays. While it cannot be kept it goes on from memory; while what was kept cannot be
 * read, it is neither added to nor carried out nor saved, which throws a {@link
 * charon.application.port.StorageException}. Thread-safe; may wait for storage.
 */
public interface DraftUseCase {

  /**
   * What is prepared. Immutable.
   *
   * @param commands the commands as data
   * @param rehearsal what they would do now; those that the table has overtaken are refused
   * @param problem why a restart would lose it, or it cannot be read, for people; empty: it is kept
   */
  record Draft(List<Attributes> commands, Rehearsal rehearsal, Optional<String> problem) {

    public Draft {
      commands = List.copyOf(commands);
    }
  }

  /** What is prepared, and what it would do now. What could not be kept is tried again. */
  Draft look();

  /** What it would do now; nothing is written. Never sees a draft that is just being carried out. */
  Rehearsal rehearsal();

  /** The commands as data. */
  List<Attributes> commands();

  /**
   * Adds a command, as if it were carried out on the view with the draft applied.
   *
   * @return what it would answer
   * @throws charon.domain.RefusedException if it would be turned down, or the draft became too long
   */
  Map<String, @Nullable Object> add(String command, Members members);

  /**
   * Adds several, all of them or none.
   *
   * @param batch {@code commands}: objects with {@code command} and its members
   * @return what they would answer, and the revision that game masters are at
   * @throws charon.domain.RefusedException if there are none, or the draft became too long
   * @throws charon.application.port.in.command.BatchRefusedException if one would be turned down
   */
  BatchDone addAll(Members batch);

  /**
   * Replaces all of them; by none, to discard the draft.
   *
   * @param batch {@code commands}: objects with {@code command} and its members
   * @throws charon.domain.RefusedException if one cannot be understood, or the draft became too long
   */
  void replace(Members batch);

  /** Forgets all of them. */
  void discard();

  /**
   * Carries all of them out as one, and forgets them.
   *
   * @throws charon.domain.RefusedException if there are none
   * @throws charon.application.port.in.command.BatchRefusedException if one is turned down; then they
   *     all stay
   */
  BatchDone go(Sender by);

  /**
   * Keeps them as a cue; they stay.
   *
   * @param id the cue's id
   * @param title the cue's title
   * @throws charon.domain.RefusedException if there are none, or there can be no such cue
   */
  void save(String id, String title);
}
