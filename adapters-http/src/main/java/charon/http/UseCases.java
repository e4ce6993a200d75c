package charon.http;

import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.BrowseCampaignUseCase;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ConverseUseCase;
import charon.application.port.in.MessagingUseCase;
import charon.application.port.in.ModerateConversationUseCase;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.ResumeViewUseCase;
import charon.application.port.in.ShipStatusUseCase;

/**
 * What can be asked over HTTP.
 *
 * @param control changes the view
 * @param observe reads the view
 * @param resuming takes back the view of before the start
 * @param ship reads the ship
 * @param messaging broadcast messages
 * @param authenticate finds out who asks
 * @param campaign looks things up in the campaign
 * @param conversations talks with the ship's computer
 */
public record UseCases(
    ControlActiveViewUseCase control,
    ObserveActiveViewUseCase observe,
    ResumeViewUseCase resuming,
    ShipStatusUseCase ship,
    MessagingUseCase messaging,
    AuthenticateUseCase authenticate,
    BrowseCampaignUseCase campaign,
    Conversations conversations) {

  /**
   * Talks with the ship's computer.
   *
   * @param converse what players do
   * @param moderate what the game master does
   */
  public record Conversations(ConverseUseCase converse, ModerateConversationUseCase moderate) {}
}
