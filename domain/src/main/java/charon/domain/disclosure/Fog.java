package charon.domain.disclosure;

/** What players may know of a view and a campaign. A pure function. */
@FunctionalInterface
public interface Fog {

  /** Players know what has been revealed. */
  Fog ON = Disclosure::toPlayers;

  /** Players know everything, as the game master does. */
  Fog OFF = sight -> Disclosure.toGm(sight.view(), sight.campaign().whole());

  /** What players may know at present. */
  Disclosure toPlayers(Sight sight);
}
