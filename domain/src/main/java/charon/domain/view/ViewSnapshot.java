package charon.domain.view;

/**
 * The view at one moment.
 *
 * @param revision grows by one with every change, from 0 at the start of the server
 * @param view what is shown
 */
public record ViewSnapshot(long revision, ActiveView view) {

  /** What a fresh server starts with. */
  public static final ViewSnapshot INITIAL = new ViewSnapshot(0, ActiveView.INITIAL);

  /** The snapshot after this one. */
  public ViewSnapshot next(ActiveView newView) {
    return new ViewSnapshot(revision + 1, newView);
  }
}
