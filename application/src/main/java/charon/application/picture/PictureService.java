package charon.application.picture;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.application.port.in.ConverseUseCase;
import charon.application.port.in.MessagingUseCase;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.ShipStatusUseCase;
import charon.application.port.in.picture.OfferedPicture;
import charon.application.port.in.picture.PictureUseCase;
import charon.application.port.in.picture.PictureVersion;
import charon.application.port.out.picture.PictureSubject;
import charon.application.port.out.picture.PictureSubject.Beyond;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.domain.conversation.Channel;
import charon.domain.conversation.ConversationMessage;
import charon.domain.disclosure.Audience;
import charon.domain.message.Message;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.TerminalPage;
import charon.domain.table.TableId;
import charon.domain.thing.Lead;
import charon.domain.view.ActiveView;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Optional;

/** Puts together what is on the pictures of one table. Thread-safe. */
public final class PictureService implements PictureUseCase {

  /** More are not legible on one picture. */
  private static final int MOST_SAID = 12;

  private static final long MAX_IMAGE_BYTES = 16L * 1024 * 1024;

  private final TableId table;
  private final Object opening = new Object();
  private final PictureShelf shelf;
  private final ObserveActiveViewUseCase view;
  private final Sources sources;

  /**
   * What displays ask for beside the state.
   *
   * @param campaign pictures and comm terminals
   * @param ship how the ship is
   * @param messages messages to the crew
   * @param conversations with the ship's computer
   */
  public record Sources(
      BrowseCampaignUseCase campaign,
      ShipStatusUseCase ship,
      MessagingUseCase messages,
      ConverseUseCase conversations) {}

  /** Draws what these tell, and keeps it on the shelf. */
  public PictureService(
      TableId table, PictureShelf shelf, ObserveActiveViewUseCase view, Sources sources) {
    this.table = table;
    this.shelf = shelf;
    this.view = view;
    this.sources = sources;
  }

  @Override
  public OfferedPicture offer(Audience audience, int width) {
    if (width < MIN_WIDTH || width > MAX_WIDTH) {
      throw new InvalidValueException(
          "width must be a whole number from " + MIN_WIDTH + " to " + MAX_WIDTH);
    }
    PictureShelf.Key key = new PictureShelf.Key(table, opening, audience, width);
    return shelf.offer(key, shown(audience).version(), () -> shown(audience));
  }

  private PictureShelf.Shot shown(Audience audience) {
    AudienceUpdate update = view.current().seenBy(audience);
    Beyond beyond = beyond(update.payload(), audience);
    String told = beyond.equals(Beyond.NOTHING) ? "" : Integer.toHexString(beyond.hashCode());
    return new PictureShelf.Shot(
        new PictureVersion(update.revision(), told),
        new PictureSubject(audience, update.payload(), beyond, path -> image(path, audience)));
  }

  /** Behind a blackout players see nothing of it. */
  private Beyond beyond(ActiveViewPayload payload, Audience audience) {
    ActiveView shown = payload.view();
    if (shown.blackout().isPresent() && audience == Audience.PLAYERS) {
      return Beyond.NOTHING;
    }
    boolean ship = shown.viewType() != ViewType.ENCOUNTER && shown.viewType() != ViewType.MESSAGES;
    return new Beyond(
        ship ? sources.ship().shipStatus(audience) : Optional.empty(),
        terminal(shown.overlay(), audience),
        shown.viewType() == ViewType.MESSAGES ? messages() : List.of(),
        talk(shown, audience));
  }

  private Optional<TerminalPage> terminal(Overlay overlay, Audience audience) {
    if (overlay.equals(Overlay.NONE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          sources.campaign().terminal(overlay.locationSlug(), overlay.terminalSlug(), audience));
    } catch (NotFoundException gone) {
      return Optional.empty(); // as on displays: there is nothing to be drawn of it
    }
  }

  /** What everybody may read, whoever asks: a picture is looked at by many. */
  private List<Message> messages() {
    return sources.messages().messages(Optional.empty(), 0).stream()
        .limit(MOST_SAID)
        .toList();
  }

  private List<ConversationMessage> talk(ActiveView shown, Audience audience) {
    boolean story = shown.viewType() == ViewType.CHARON_TERMINAL;
    boolean bridge = shown.viewType() == ViewType.BRIDGE && isLedToCharon(shown);
    boolean open = story || bridge || shown.charon().dialogOpen();
    Channel channel =
        story ? Channel.STORY : bridge ? Channel.BRIDGE : shown.charon().activeChannel();
    if (!open || !view.disclosedTo(audience).allowsConversation(channel)) {
      return List.of();
    }
    List<ConversationMessage> all = sources.conversations().messages(channel);
    return all.subList(Math.max(0, all.size() - MOST_SAID), all.size());
  }

  private static boolean isLedToCharon(ActiveView shown) {
    return shown
        .things()
        .lead()
        .flatMap(Lead::tab)
        .filter(Lead.Tab.CHARON::equals)
        .isPresent();
  }

  private Optional<byte[]> image(String path, Audience audience) {
    return sources
        .campaign()
        .image(path, audience)
        .filter(image -> image.size() <= MAX_IMAGE_BYTES)
        .map(CampaignImage::content)
        .flatMap(CampaignImage.Content::read);
  }
}
