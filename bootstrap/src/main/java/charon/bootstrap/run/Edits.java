package charon.bootstrap.run;

/**
 * Leads edits of a campaign to the view of a table, which there is only when the campaign has been
 * read. One that comes before is made good. Thread-safe.
 */
final class Edits implements Runnable {

  private boolean missed; // guarded by this
  private Runnable refresh = () -> missed = true; // guarded by this

  /** The campaign is another one now. */
  @Override
  public synchronized void run() {
    refresh.run();
  }

  /** Has every edit shown from now on. */
  synchronized void follow(Runnable view) {
    refresh = view;
    if (missed) {
      view.run();
    }
  }
}
