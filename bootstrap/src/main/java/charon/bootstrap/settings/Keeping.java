package charon.bootstrap.settings;

/** What is kept, and for how long. */
public record Keeping(
    @Setting(
        value = "90",
        least = 1,
        most = 36_500,
        says = "Days after which a conversation with the ship's computer is forgotten if nothing"
            + " happens in it.")
    int conversationDays,

    @Setting(
        value = "1",
        most = 8_760,
        says = "Hours between automatic backups to the folder backups in the data folder; 0 makes"
            + " none.",
        more = "#backup-and-restore")
    int backupHours,

    @Setting(
        value = "24",
        least = 1,
        most = 10_000,
        says = "How many automatic backups are kept; older ones are removed.",
        more = "#backup-and-restore")
    int backupsKept,

    @Setting(
        value = "90",
        most = 36_500,
        says = "Days for which the folder audit in the data folder tells who did what; 0 writes"
            + " nothing down.",
        more = "#audit-trail")
    int auditDays,

    @Setting(
        value = "90",
        most = 36_500,
        says = "Days after which the journal of a table forgets what was done; 0 forgets nothing.",
        more = "#journal")
    int journalDays) {}
