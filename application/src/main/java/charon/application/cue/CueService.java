package charon.application.cue;

import charon.application.port.in.CueUseCase;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.Rehearsal;
import charon.domain.cue.Cue;
import charon.domain.journal.Actor;

/** Keeps the running order of a table, and does its cues. Thread-safe. */
public final class CueService implements CueUseCase {

  @Override
  public RunningOrder list() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Listed find(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BatchDone go(String id, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BatchDone next(Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stop() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Rehearsal rehearse(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void save(Cue cue) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(String id) {
    throw new UnsupportedOperationException();
  }
}
