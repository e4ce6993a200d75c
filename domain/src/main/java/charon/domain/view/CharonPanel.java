package charon.domain.view;

import charon.domain.conversation.Channel;

/**
 * What the view says of the ship's computer.
 *
 * @param mode whether players may ask
 * @param locationPath slugs joined with {@code /}, from the system down; may be empty, need not
 *     exist
 * @param dialogOpen whether its dialog is on top of the view
 * @param activeChannel the channel that the dialog shows
 */
public record CharonPanel(
    CharonMode mode, String locationPath, boolean dialogOpen, Channel activeChannel) {

  static final CharonPanel INITIAL = new CharonPanel(CharonMode.DISPLAY, "", false, Channel.STORY);

  CharonPanel withMode(CharonMode newMode) {
    return new CharonPanel(newMode, locationPath, dialogOpen, activeChannel);
  }

  CharonPanel withLocationPath(String newLocationPath) {
    return new CharonPanel(mode, newLocationPath, dialogOpen, activeChannel);
  }

  CharonPanel withDialogOpen(boolean open) {
    return new CharonPanel(mode, locationPath, open, activeChannel);
  }

  CharonPanel withActiveChannel(Channel newChannel) {
    return new CharonPanel(mode, locationPath, dialogOpen, newChannel);
  }
}
