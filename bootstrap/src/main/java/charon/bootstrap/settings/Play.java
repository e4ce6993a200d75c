package charon.bootstrap.settings;

import charon.domain.table.PlayerTokens;

/** What the table notices. */
public record Play(
    @Setting(
        value = "on",
        says = "Whether displays are spared what the game master has not revealed on the map.")
    boolean fog,

    @Setting(
        value = "off",
        says = "Begin with the view of before the last stop instead of STANDBY.")
    boolean resume,

    @Setting(
        value = "all",
        says = "Which tokens players move by themselves: those that are theirs, for which they log"
            + " in; all that they see; or none.",
        more = "#players-tokens")
    PlayerTokens playerTokens) {}
