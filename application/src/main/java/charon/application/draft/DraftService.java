package charon.application.draft;

import charon.application.command.DataSize;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.command.Sender;
import charon.application.port.in.steering.CueUseCase;
import charon.application.port.in.steering.DraftUseCase;
import charon.application.port.out.steering.DraftRepository;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.cue.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what is prepared at a table. Thread-safe: writers take turns. */
public final class DraftService implements DraftUseCase {

  private static final String COMMANDS = "commands";

  private final CommandUseCase commands;
  private final CueUseCase cues;
  private final KeptDraft kept;
  private final Runnable changed;
  private final Object writerLock = new Object();

  /**
   * Takes up what is kept.
   *
   * @param commands carries them out
   * @param cues keeps them as a cue
   * @param repository keeps them over sleep and restart
   * @param changed is told that they are others now; must neither block nor throw
   */
  public DraftService(
      CommandUseCase commands, CueUseCase cues, DraftRepository repository, Runnable changed) {
    this.commands = commands;
    this.cues = cues;
    this.kept = new KeptDraft(repository);
    this.changed = changed;
  }

  @Override
  public Draft look() {
    synchronized (writerLock) { // not while it is carried out: it would be on top of itself
      List<Attributes> prepared = kept.get();
      kept.tryAgain();
      return new Draft(prepared, commands.rehearse(prepared), kept.problem());
    }
  }

  @Override
  public Rehearsal rehearsal() {
    synchronized (writerLock) { // as above
      return commands.rehearse(kept.get());
    }
  }

  @Override
  public List<Attributes> commands() {
    return kept.get();
  }

  @Override
  public Map<String, @Nullable Object> add(String command, Members members) {
    // put in first, so that nothing in a body says which command it is
    Attributes data = new Attributes(Map.of("command", command)).with(others(members));
    try {
      return addAll(batch(List.of(data))).results().get(0);
    } catch (BatchRefusedException refusal) {
      throw refusal.reason();
    }
  }

  @Override
  public BatchDone addAll(Members batch) {
    synchronized (writerLock) {
      List<Attributes> before = kept.require();
      List<Attributes> added = commands.prepare(batch);
      if (added.isEmpty()) {
        throw new InvalidValueException(
            "commands must have 1 to " + CommandUseCase.MOST_COMMANDS + " commands");
      }
      List<Attributes> all = new ArrayList<>(before);
      all.addAll(added);
      requireRoom(all);
      Rehearsal rehearsal = commands.rehearse(all);
      for (int i = 0; i < added.size(); i++) {
        int index = i;
        rehearsal.refusals().get(before.size() + i).ifPresent(refusal -> {
          throw new BatchRefusedException(index, refusal);
        });
      }
      set(all);
      return new BatchDone(
          rehearsal.results().subList(before.size(), all.size()),
          rehearsal.shown().update().gm().revision());
    }
  }

  @Override
  public void replace(Members batch) {
    List<Attributes> others = commands.prepare(batch);
    requireRoom(others);
    synchronized (writerLock) {
      set(others);
    }
  }

  @Override
  public void discard() {
    synchronized (writerLock) {
      set(List.of());
    }
  }

  @Override
  public BatchDone go(Sender by) {
    synchronized (writerLock) { // nobody adds what would be forgotten without having been done
      BatchDone done = commands.executeAll(batch(some()), by);
      set(List.of());
      return done;
    }
  }

  @Override
  public void save(String id, String title) {
    cues.save(new Cue(id, title, "", Repeatable.of(some()), Optional.empty()));
  }

  private List<Attributes> some() {
    List<Attributes> prepared = kept.require();
    if (prepared.isEmpty()) {
      throw new InvalidValueException("The draft is empty");
    }
    return prepared;
  }

  private void set(List<Attributes> newer) {
    kept.set(newer);
    changed.run();
  }

  private static void requireRoom(List<Attributes> draft) {
    if (draft.size() > CommandUseCase.MOST_COMMANDS) {
      throw new InvalidValueException("The draft may have at most " + CommandUseCase.MOST_COMMANDS
          + " commands: carry it out or discard some first");
    }
    DataSize.require("The draft", draft);
  }

  private static Members batch(List<Attributes> data) {
    return Members.of(new Attributes(Map.of(COMMANDS, data)));
  }

  private static Map<String, @Nullable Object> others(Members members) {
    return members.data().without(Set.of("command")).members();
  }
}
