package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.disclosure.Fog;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is open on displays, and where it stands, as game masters lead them there. */
class LeadRoutesTest {

  private final TestCharon charon = new TestCharon(campaign(), Fog.ON);

  @Test
  void whatDisplaysAreLedToIsInThePayloadUntilItIsReleased() {
    Reply fresh = charon.get("/api/active-view/").send();

    lead("{'tab': 'LOGS'}");
    lead("{'log': 'one.md', 'scroll': 0.25}");
    assertThat(led(ANONYMOUS)).isEqualTo(json("{'tab': 'LOGS', 'log': 'one.md', 'scroll': 0.25}"));

    lead("{'tab': null, 'log': ''}");
    assertThat(led(ANONYMOUS)).isEqualTo(json("{'log': ''}"));

    assertThat(lead("{'release': true}").json()).isEqualTo(json("{'success': true}"));
    assertThat(charon.get("/api/active-view/").send().text()).isEqualTo(fresh.text());
  }

  @Test
  void theLastOneThatIsTakenBackReleases() {
    lead("{'tab': 'MAP'}");
    lead("{'tab': null}");

    assertThat(view(GM).has("lead")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'scroll': 1} | {'tab': 'MAP', 'system_slug': 'lantern', 'body_slug': 'tallow', 'selected': 'soot', 'scroll': 1}",
        "{'tab': 'MAP'} | {'tab': 'MAP', 'system_slug': 'lantern', 'body_slug': 'tallow', 'selected': 'soot', 'scroll': 0.5}",
        "{'person': 'marsh'} | {'tab': 'MAP', 'system_slug': 'lantern', 'body_slug': 'tallow', 'selected': 'soot', 'person': 'marsh'}",
        "{'system_slug': ''} | {'tab': 'MAP', 'system_slug': ''}",
        "{'body_slug': ''} | {'tab': 'MAP', 'system_slug': 'lantern', 'body_slug': ''}",
        "{'body_slug': '', 'selected': 'tallow'} | {'tab': 'MAP', 'system_slug': 'lantern', 'body_slug': '', 'selected': 'tallow'}"
      })
  void whatBelongsToSomethingElseGoesWithIt(String command, String expected) {
    lead("{'tab': 'MAP', 'system_slug': 'lantern', 'body_slug': 'tallow', 'selected': 'soot',"
        + " 'scroll': 0.5}");

    lead(command);

    assertThat(led(ANONYMOUS)).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'system_slug': ''}",
        "{'system_slug': 'lantern'}",
        "{'body_slug': 'tallow'}",
        "{'selected': 'lantern'}",
        "{'selected': 'Backdrop'}",
        "{'selected': 'Ember Mine'}",
        "{'person': 'marsh'}",
        "{'person': 'keeper'}",
        "{'log': 'one.md'}",
        "{'message': ''}"
      })
  void playersAreLedToWhatTheyKnow(String command) {
    lead(command);

    assertThat(led(ANONYMOUS)).isEqualTo(json(command));
    assertThat(led(GM)).isEqualTo(json(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'system_slug': 'uncharted'}",
        "{'body_slug': 'hideout'}",
        "{'selected': 'Hideout'}",
        "{'selected': 'hideout'}",
        "{'person': 'traitor'}",
        "{'person': 'nobody'}",
        "{'log': 'plans.md'}",
        "{'message': 'm-1'}"
      })
  void ofWhatPlayersDoNotKnowTheyAreToldNothing(String command) {
    lead(command);
    assertThat(view(ANONYMOUS).has("lead")).isFalse();
    assertThat(led(GM)).isEqualTo(json(command));

    lead("{'tab': 'STATUS'}");
    assertThat(led(ANONYMOUS)).isEqualTo(json("{'tab': 'STATUS'}"));
  }

  @Test
  void aMessageIsOpenedOfTheTerminalThatIsShown() {
    lead("{'message': 'm-1', 'scroll': 0.5}");
    give("show-terminal", "{'location_slug': 'lantern', 'terminal_slug': 'desk'}");
    assertThat(view(GM).has("lead")).isFalse();

    lead("{'message': 'm-1', 'scroll': 0.5}");
    assertThat(led(ANONYMOUS)).isEqualTo(json("{'message': 'm-1', 'scroll': 0.5}"));
    lead("{'message': 'm-2'}");
    assertThat(view(ANONYMOUS).has("lead")).isFalse();

    lead("{'message': 'm-1', 'tab': 'LOGS'}");
    charon.post("/api/terminal/hide/", "").as(SCRIPT).send();
    assertThat(led(GM)).isEqualTo(json("{'tab': 'LOGS'}"));
  }

  @Test
  void anotherViewIsReadFromItsBeginning() {
    lead("{'tab': 'LOGS', 'log': 'one.md', 'scroll': 0.5}");

    give("switch-view", "{'view_type': 'BRIDGE'}");

    assertThat(led(ANONYMOUS)).isEqualTo(json("{'tab': 'LOGS', 'log': 'one.md'}"));
  }

  @Test
  void displaysAreLedNowhereInTheDark() {
    lead("{'tab': 'LOGS'}");

    give("set-blackout", "{'on': true}");

    assertThat(view(ANONYMOUS).has("lead")).isFalse();
    assertThat(led(GM)).isEqualTo(json("{'tab': 'LOGS'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | tab, system_slug, body_slug, selected, person, log, message, scroll: one of them is required, or release alone",
        "{'release': false} | tab, system_slug, body_slug, selected, person, log, message, scroll: one of them is required, or release alone",
        "{'release': true, 'tab': 'MAP'} | tab, system_slug, body_slug, selected, person, log, message, scroll: one of them is required, or release alone",
        "{'release': 1} | release must be true or false",
        "{'tab': 'map'} | Invalid tab. Must be one of: MAP, PERSONNEL, LOGS, STATUS, CHARON",
        "{'tab': 1} | tab must be text",
        "{'person': ['marsh']} | person must be text",
        "{'scroll': 1.5} | scroll must be between 0 and 1",
        "{'scroll': '0'} | scroll must be a number"
      })
  void whatCannotBeMeantIsRefused(String body, String refusal) {
    lead("{'tab': 'MAP'}");

    charon.post("/api/gm/set-lead/", quoted(body)).as(SCRIPT).isRefused(400, refusal);

    assertThat(led(GM)).isEqualTo(json("{'tab': 'MAP'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"system_slug", "body_slug", "selected", "person", "log", "message"})
  void whatIsTooLongIsRefused(String member) {
    charon
        .post("/api/gm/set-lead/", quoted("{'" + member + "': '" + "x".repeat(201) + "'}"))
        .as(SCRIPT)
        .isRefused(400, member + " must have at most 200 characters");
  }

  @Test
  void playersLeadNobody() {
    charon
        .post("/api/gm/set-lead/", "{\"tab\": \"MAP\"}")
        .isRefused(401, "Authentication required");
  }

  private Reply lead(String body) {
    return give("set-lead", body);
  }

  private Reply give(String command, String body) {
    Reply reply =
        charon.post("/api/gm/" + command + "/", quoted(body)).as(SCRIPT).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  private JsonNode led(Who who) {
    return view(who).path("lead");
  }

  private JsonNode view(Who who) {
    return charon.get("/api/active-view/").as(who).send().json();
  }

  private static JsonNode json(String text) {
    return JsonText.parse(quoted(text));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static Campaign campaign() {
    Attributes stars = of(
        "systems",
        List.of(Map.of("name", "Lantern", "location_slug", "lantern"), Map.of("name", "Backdrop")));
    Attributes bodies = of("bodies", List.of(Map.of("name", "Tallow", "location_slug", "tallow")));
    Attributes around = new Attributes(Map.of(
        "moons", List.of(Map.of("name", "Soot", "location_slug", "soot")),
        "surface_markers", List.of(Map.of("name", "Ember Mine"))));
    Location lantern = place(
        "lantern",
        new Charts(Optional.of(bodies), Optional.empty()),
        place("tallow", new Charts(Optional.empty(), Optional.of(around))),
        place("hideout", Charts.NONE));
    return new Campaign(
        Galaxy.of(Optional.of(stars), List.of(lantern, place("uncharted", Charts.NONE))),
        new People(
            List.of(of("id", "marsh")),
            List.of(of("id", "keeper"), new Attributes(Map.of("id", "traitor", "met", false))),
            List.of()),
        Optional.empty(),
        List.of(of("filename", "one.md")),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Location place(String slug, Charts charts, Location... children) {
    CommTerminal desk =
        new CommTerminal("desk", Attributes.EMPTY, List.of(of("message_id", "m-1")), List.of());
    CommTerminal safe =
        new CommTerminal("safe", Attributes.EMPTY, List.of(of("message_id", "m-2")), List.of());
    return new Location(
        slug,
        of("name", slug),
        EncounterMap.NONE,
        charts,
        List.of(desk, safe),
        List.of(children),
        Optional.empty());
  }

  private static Attributes of(String name, Object value) {
    return new Attributes(Map.of(name, value));
  }
}
