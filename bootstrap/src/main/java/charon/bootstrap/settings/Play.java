package charon.bootstrap.settings;

/** What the table notices. */
public record Play(
    @Setting(
        value = "on",
        says = "Whether displays are spared what the game master has not revealed on the map.")
    boolean fog,

    @Setting(
        value = "off",
        says = "Begin with the view of before the last stop instead of STANDBY.")
    boolean resume) {}
