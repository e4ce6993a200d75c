package charon.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.FixedCampaignCatalog;
import charon.application.port.out.NoteLibrary;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.conversation.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a question takes from the game master's notes. */
class QueryWriterTest {

  private static final Channel LOWTIDE = Channel.ofEncounter("lowtide");
  private static final Channel CADENCE = Channel.ofEncounter("cadence");
  private static final String NOTE = "# Overview\nA ring.\n\n# GM Notes\nThe tapes.\n";

  @Test
  void theNoteOnTheLastLocationFollowsWhatTheCampaignSays() {
    NoteLibrary notes = name -> Optional.of(NOTE).filter(text -> name.equals("Lowtide"));

    assertThat(knowledge(LOWTIDE, notes))
        .containsExactly("planet Cadence", "station Lowtide", "# Overview", "A ring.");
    assertThat(knowledge(CADENCE, name -> Optional.of(NOTE)))
        .as("without a note of its own")
        .containsExactly("planet Cadence");
  }

  @Test
  void aNoteThatIsMissingOrCannotBeReadIsLeftOut() {
    NoteLibrary failing = name -> {
      throw new IllegalStateException("a library on fire");
    };

    assertThat(knowledge(LOWTIDE, NoteLibrary.NONE)).hasSize(2);
    assertThat(knowledge(LOWTIDE, failing)).hasSize(2);
  }

  private static List<String> knowledge(Channel channel, NoteLibrary notes) {
    var catalog = new FixedCampaignCatalog(new Campaign(
        Galaxy.of(Optional.empty(), List.of(cadence())),
        People.NOBODY,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of()));
    return new QueryWriter(catalog, new ConversationFixture().view, notes)
        .ofGameMaster(channel, List.of(), "Hello", Optional.empty())
        .knowledge();
  }

  private static Location cadence() {
    Attributes lore =
        new Attributes(Map.of("note", "Lowtide", "charon_sections", List.of("overview", "notes")));
    return location(
        "cadence",
        Map.of("type", "planet", "name", "Cadence"),
        location("lowtide", Map.of("type", "station", "name", "Lowtide", "lore", lore)));
  }

  private static Location location(String slug, Map<String, ?> members, Location... children) {
    return new Location(
        slug,
        Attributes.EMPTY.with(members),
        EncounterMap.NONE,
        Charts.NONE,
        List.of(),
        List.of(children),
        Optional.empty());
  }
}
