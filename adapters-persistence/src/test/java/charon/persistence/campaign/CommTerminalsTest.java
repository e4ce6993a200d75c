package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.CommTerminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How comm terminals get their messages, and what a message says. */
class CommTerminalsTest {

  private static final String COMMS = "galaxy/a/comms/";

  @TempDir
  private Path root;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithAnEmptyFolder() {
    disk = new CampaignOnDisk(root);
  }

  @Test
  void everyDirectoryButTheStoreIsATerminal() {
    disk.directory(COMMS + "b");
    disk.directory(COMMS + "a");
    disk.directory(COMMS + "messages");
    disk.write(COMMS + "notes.txt", "ignored");

    assertThat(disk.location("a").terminals())
        .extracting(CommTerminal::slug)
        .containsExactly("a", "b");
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void withoutAFileTheOwnerIsTheDirectorysName() {
    disk.directory(COMMS + "pilot");

    assertThat(disk.terminal("a", "pilot").members().members()).hasToString("{owner=pilot}");
  }

  @Test
  void theStoreIsFiledByOwnerWithoutRegardToCase() {
    disk.directory(COMMS + "pilot");
    disk.write(COMMS + "messages/1.md", "---", "from: Marsh", "to: PILOTS and wardens", "---", "x");
    disk.write(COMMS + "messages/2.md", "---", "from: the Pilot", "to: Marsh", "---", "y");
    disk.write(COMMS + "messages/3.md", "---", "from: Marsh", "to: Marsh", "---", "z");

    CommTerminal terminal = disk.terminal("a", "pilot");

    assertThat(CampaignOnDisk.all(terminal.inbox(), "contact")).containsExactly("Marsh");
    assertThat(CampaignOnDisk.all(terminal.inbox(), "folder")).containsExactly("inbox");
    assertThat(CampaignOnDisk.all(terminal.sent(), "contact")).containsExactly("Marsh");
    assertThat(CampaignOnDisk.all(terminal.sent(), "folder")).containsExactly("sent");
  }

  @Test
  void aMissingOtherSideIsUnknown() {
    disk.directory(COMMS + "pilot");
    disk.write(COMMS + "messages/1.md", "---", "to: pilot", "---");
    disk.write(COMMS + "messages/2.md", "---", "from: pilot", "---");

    CommTerminal terminal = disk.terminal("a", "pilot");

    assertThat(CampaignOnDisk.all(terminal.inbox(), "contact")).containsExactly("Unknown");
    assertThat(CampaignOnDisk.all(terminal.sent(), "contact")).containsExactly("Unknown");
  }

  @Test
  void aListMatchesIfOneOfItsItemsDoes() {
    disk.directory(COMMS + "pilot");
    disk.write(COMMS + "messages/1.md", "---", "to: [~, Doctor, Pilot, 7]", "from: ~", "---");
    disk.write(COMMS + "messages/2.md", "---", "to: ~", "from: [Pilot]", "---");

    CommTerminal terminal = disk.terminal("a", "pilot");

    assertThat(terminal.inbox()).hasSize(1);
    assertThat(terminal.inbox().get(0).members()).containsEntry("contact", null);
    assertThat(terminal.sent()).hasSize(1);
  }

  @Test
  void aTerminalWithoutOwnerGetsNothingFromTheStore() {
    disk.write(COMMS + "open/terminal.yaml", "description: nobody's");
    disk.write(COMMS + "messages/1.md", "---", "to: all", "from: all", "---");

    assertThat(disk.terminal("a", "open").inbox()).isEmpty();
    assertThat(disk.terminal("a", "open").sent()).isEmpty();
  }

  @Test
  void theStoreReplacesOwnFolders() {
    disk.directory(COMMS + "messages");
    disk.write(COMMS + "pilot/inbox/marsh/1.md", "hello");

    assertThat(disk.terminal("a", "pilot").inbox()).isEmpty();
  }

  @Test
  void ownFoldersAreFiledByTheirNames() {
    disk.write(COMMS + "pilot/inbox/zoe/1.md", "---", "from: nobody", "contact: x", "---", "1");
    disk.write(COMMS + "pilot/inbox/marsh/2.md", "2");
    disk.write(COMMS + "pilot/inbox/marsh/1.md", "---", "folder: x", "---", "3");
    disk.write(COMMS + "pilot/inbox/loose.md", "ignored");
    disk.write(COMMS + "pilot/sent/marsh/1.md", "4");

    CommTerminal terminal = disk.terminal("a", "pilot");

    assertThat(CampaignOnDisk.all(terminal.inbox(), "content")).containsExactly("3", "2\n", "1");
    assertThat(CampaignOnDisk.all(terminal.inbox(), "contact"))
        .containsExactly("marsh", "marsh", "zoe");
    assertThat(CampaignOnDisk.all(terminal.inbox(), "folder")).containsOnly("inbox");
    assertThat(CampaignOnDisk.all(terminal.sent(), "folder")).containsExactly("sent");
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void aMessageHasTwelveMembersWithDefaults() {
    disk.write(COMMS + "pilot/inbox/marsh/001.md", "Hello.");

    assertThat(disk.terminal("a", "pilot").inbox().get(0).members())
        .hasToString("{message_id=001.md, subject=, from=, to=, content=Hello.\n, timestamp=null,"
            + " priority=NORMAL, read=true, folder=inbox, contact=marsh, conversation_id=,"
            + " in_reply_to=}");
  }

  @Test
  void valuesOfOtherTypesArePassedOnAndNullStaysNull() {
    Attributes message = message("subject: 42", "priority:", "read: maybe", "message_id: ~");

    assertThat(message.members())
        .containsEntry("subject", 42L)
        .containsEntry("priority", null)
        .containsEntry("read", "maybe")
        .containsEntry("message_id", null);
  }

  @Test
  void theFrontMatterMayReplaceTextAndFileName() {
    Attributes message = message("content: other", "filename: other.md", "unknown: 1");

    assertThat(message.text("content")).isEqualTo("other");
    assertThat(message.text("message_id")).isEqualTo("other.md");
    assertThat(message.members()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "2201-03-01, 2201-03-01",
        "2201-03-01 09:00:00, 2201-03-01T09:00:00",
        "\"2201-03-01\", 2201-03-01T00:00:00",
        "\"2201-03-01 09:00\", 2201-03-01T09:00:00",
        "\"2201-03-01T09:00:01\", 2201-03-01T09:00:01",
        "\"2201-03-01 09:00:00.5\", 2201-03-01T09:00:00.500",
        "\"2201-03-01 09:00Z\", 2201-03-01T09:00:00Z",
        "\"2201-03-01T09:00:00+02:00\", 2201-03-01T09:00:00+02:00",
        "\"2201-03-01 9:00\", 2201-03-01 9:00",
        "\"2201-02-30\", 2201-02-30",
        "\"late\", late"
      })
  void timestampsOfAllKindsAreUnderstood(String written, String answered) {
    assertThat(message("timestamp: " + written).text("timestamp")).isEqualTo(answered);
  }

  @Test
  void messagesAreSortedWhateverTheirTimestampsAre() {
    String[] stamps = {
      "timestamp: 2201-03-02",
      "timestamp: \"2201-03-01 23:30:00-01:00\"",
      "timestamp: 2201-03-02 00:00:00",
      "timestamp: 2201-03-01 23:59:59",
      "timestamp: soon",
      "timestamp: 42",
      "timestamp: late",
      "timestamp: ~",
      "subject: none"
    };
    for (int i = 0; i < stamps.length; i++) {
      disk.write(COMMS + "pilot/inbox/marsh/" + i + ".md", "---", stamps[i], "---", "m" + i);
    }

    assertThat(CampaignOnDisk.all(disk.terminal("a", "pilot").inbox(), "content"))
        .containsExactly("m7", "m8", "m5", "m6", "m4", "m3", "m0", "m2", "m1");
  }

  @Test
  void aBrokenMessageIsSkipped() {
    disk.write(COMMS + "pilot/inbox/marsh/1.md", "---", "subject: [", "---", "1");
    disk.write(COMMS + "pilot/inbox/marsh/2.md", "2");

    assertThat(disk.terminal("a", "pilot").inbox()).hasSize(1);
    assertThat(disk.problems()).hasSize(1).first().asString().contains("marsh/1.md:");
  }

  private Attributes message(String... matter) {
    List<String> lines = List.of(matter);
    disk.write(COMMS + "pilot/inbox/marsh/1.md", "---", String.join("\n", lines), "---", "text");
    return disk.terminal("a", "pilot").inbox().get(0);
  }
}
