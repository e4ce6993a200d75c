package charon.application.port.in.display;

/**
 * Where a display is. Immutable.
 *
 * @param address as a number
 * @param network what it is counted by where there are limits
 * @param agent the browser, as it says itself; may be empty
 */
public record DisplayPeer(String address, String network, String agent) {

  private static final int MAX_AGENT = 200;

  /** Keeps no more of what a browser says than tells it from others. */
  public DisplayPeer {
    agent = agent.substring(0, Math.min(agent.length(), MAX_AGENT));
  }
}
