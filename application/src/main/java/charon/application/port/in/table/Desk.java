package charon.application.port.in.table;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ConverseUseCase;
import charon.application.port.in.KeepHandoutUseCase;
import charon.application.port.in.MessagingUseCase;
import charon.application.port.in.ModerateConversationUseCase;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.ResumeViewUseCase;
import charon.application.port.in.ShipStatusUseCase;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.display.DisplayUseCase;
import charon.application.port.in.picture.PictureUseCase;
import charon.application.port.in.steering.CueUseCase;
import charon.application.port.in.steering.DraftUseCase;
import charon.application.port.in.steering.JournalUseCase;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableLimits;
import java.util.function.Supplier;

/**
 * All that can be asked of one table. Thread-safe.
 *
 * @param table which one, as it was when it was woken
 * @param limits how much of the server it may take, at the moment
 * @param playerTokens which tokens its players move, at the moment
 * @param commands does what commands say that come as data
 * @param control changes the view
 * @param observe reads the view
 * @param resuming takes back the view of before the start
 * @param ship reads the ship
 * @param messaging broadcast messages
 * @param campaign looks things up in the campaign
 * @param conversations talks with the ship's computer
 * @param steering leads the show ahead and back
 * @param displays knows who is shown it
 * @param pictures draws it
 * @param handouts adds to what is ready to be handed out
 */
public record Desk(
    Table table,
    Supplier<TableLimits> limits,
    Supplier<PlayerTokens> playerTokens,
    CommandUseCase commands,
    ControlActiveViewUseCase control,
    ObserveActiveViewUseCase observe,
    ResumeViewUseCase resuming,
    ShipStatusUseCase ship,
    MessagingUseCase messaging,
    BrowseCampaignUseCase campaign,
    Conversations conversations,
    Steering steering,
    DisplayUseCase displays,
    PictureUseCase pictures,
    KeepHandoutUseCase handouts) {

  /**
   * Talks with the ship's computer.
   *
   * @param converse what players do
   * @param moderate what the game master does
   */
  public record Conversations(ConverseUseCase converse, ModerateConversationUseCase moderate) {}

  /**
   * Leads the show ahead and back.
   *
   * @param journal what was done, and how it is taken back
   * @param draft what is prepared
   * @param cues what is to come
   */
  public record Steering(JournalUseCase journal, DraftUseCase draft, CueUseCase cues) {}
}
