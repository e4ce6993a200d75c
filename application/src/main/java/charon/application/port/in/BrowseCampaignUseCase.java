package charon.application.port.in;

import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.HandoutFiles;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import charon.domain.memory.KeptPlace;
import charon.domain.message.Preset;
import charon.domain.payload.AllDecks;
import charon.domain.payload.DeckView;
import charon.domain.payload.LocationNode;
import charon.domain.payload.OrbitMap;
import charon.domain.payload.PageData;
import charon.domain.payload.StarMap;
import charon.domain.payload.SystemMap;
import charon.domain.payload.TerminalPage;
import charon.domain.payload.TokenImage;
import java.util.List;
import java.util.Optional;

/**
 * Looks things up in the campaign as it was last read. Thread-safe; never waits, but for pictures.
 *
 * <p>Slugs are compared with what the campaign has, never looked for on the disk: one that is not
 * there is not found, whatever it looks like. What an audience must not know is for it not there.
 */
public interface BrowseCampaignUseCase {

  /** The star map; empty if the campaign has none. */
  Optional<StarMap> starMap(Audience audience);

  /** The map of a star system; empty if there is none. */
  Optional<SystemMap> systemMap(String systemSlug, Audience audience);

  /** The map of a body directly below a system; empty if there is none. */
  Optional<OrbitMap> orbitMap(String systemSlug, String bodySlug, Audience audience);

  /** All locations, as trees, for the game master; siblings in order of their slugs. */
  List<LocationNode> locations();

  /** For the game master: the places that remember how they were left, the one that was left last first. */
  List<KeptPlace> places();

  /**
   * The encounter map of a location, with the state of the encounter.
   *
   * @param deckId the deck to show; empty: the one that the display shows. One that the location
   *     does not have means its default deck.
   * @throws charon.domain.NotFoundException if there is no such location, or no map of it
   */
  DeckView encounterMap(String locationSlug, String deckId, Audience audience);

  /**
   * The rooms of all decks of a location, with the state of the encounter.
   *
   * @throws charon.domain.NotFoundException if there is no such location, or no map of it
   */
  AllDecks allDecks(String locationSlug, Audience audience);

  /**
   * A comm terminal and its messages.
   *
   * @throws charon.domain.NotFoundException if there is no such location or terminal
   */
  TerminalPage terminal(String locationSlug, String terminalSlug, Audience audience);

  /** For the game master, the pictures that tokens can have: the crew's, those of other people, loose files. */
  List<TokenImage> tokenImages();

  /** For the game master, the messages to the crew that are ready, in the order of the campaign. */
  List<Preset> broadcasts();

  /** For the game master, what lies ready in the campaign folder to be handed out. */
  HandoutFiles handouts();

  /** What the terminal's page begins with. */
  PageData pageData(Audience audience);

  /** For the game master: what in the campaign folder cannot be used as it is. */
  List<CampaignProblem> problems();

  /**
   * A picture of the campaign folder. Reads the file: may wait.
   *
   * @param path relative to the campaign folder, with {@code /}
   * @return the picture; empty if there is none, if the path is of anything else, or if the
   *     audience must not see it
   */
  Optional<CampaignImage> image(String path, Audience audience);

  /**
   * A picture that is handed to one display and not to all. Reads the file: may wait.
   *
   * @param path relative to the campaign folder, with {@code /}
   * @return the picture; empty if there is none, or it is not handed to that display at present
   */
  Optional<CampaignImage> imageHandedTo(DisplayKey display, String path);
}
