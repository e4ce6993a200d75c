package charon.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.payload.PageData;
import charon.domain.payload.StarSystem;
import charon.domain.ship.ShipStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import charon.http.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDataJsonTest {

  private static final ActiveView VIEW = new ActiveView(
      ViewType.ENCOUNTER,
      "wick",
      "slug",
      new Overlay("there", "desk"),
      ActiveView.INITIAL.charon(),
      Encounter.INITIAL,
      Map.of());

  @Test
  void everyMemberIsThere() {
    PageData data = new PageData(
        VIEW,
        List.of(new StarSystem("Lantern", true), new StarSystem("", false)),
        List.of(JsonText.attributes("{\"id\": \"m\", \"stats\": {\"combat\": 28}, \"x\": null}")),
        List.of(JsonText.attributes("{\"name\": \"A dock hand\"}")),
        List.of(JsonText.attributes("{\"body\": \"Bell.\", \"npcs\": [\"Jon\"]}")),
        Optional.of(new ShipStatus(JsonText.attributes("{\"ship\": {\"name\": \"Snuffbox\"}}"))));

    assertThat(JsonText.parse(PageDataJson.encode(data))).isEqualTo(JsonText.parse("""
        {"activeView": {"view_type": "ENCOUNTER", "location_slug": "wick", "view_slug": "slug",
           "overlay_location_slug": "there", "overlay_terminal_slug": "desk", "updated_at": ""},
         "starSystems": [{"name": "Lantern", "hasSystemMap": true},
                         {"name": "", "hasSystemMap": false}],
         "crew": [{"id": "m", "stats": {"combat": 28}, "x": null}],
         "npcs": [{"name": "A dock hand"}],
         "sessions": [{"body": "Bell.", "npcs": ["Jon"]}],
         "shipStatus": {"ship": {"name": "Snuffbox"}}}"""));
  }

  @Test
  void whatIsMissingIsEmptyOrNull() {
    assertThat(JsonText.parse(PageDataJson.encode(crew(List.of()))).toString())
        .contains("\"starSystems\":[]", "\"crew\":[]", "\"sessions\":[]", "\"shipStatus\":null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "</SCRIPT >",
        "<!--<script>",
        "<!-- ",
        "]]>",
        "a\u2028b\u2029c\r\nd",
        "\\u003c \\< \\\\u2028 \" ' ` ${x} {{y}}",
        "\u0000\u001f\u007f\u0085",
        "Über Ω \uD83D\uDE80"
      })
  void textOfACampaignStaysText(String text) {
    PageData data = crew(List.of(
        Attributes.EMPTY.with("description", text).with(text, List.of(Map.of("deeper", text)))));

    String script = PageDataJson.encode(data);

    assertThat(script).doesNotContain("<", "\u2028", "\u2029", "\n", "\r");
    assertThat(JsonText.parse(script).get("crew").get(0))
        .isEqualTo(JsonText.parse(
            new String(JsonCodec.write(data.crew().get(0)), StandardCharsets.UTF_8)));
  }

  private static PageData crew(List<Attributes> crew) {
    return new PageData(
        ActiveView.INITIAL, List.of(), crew, List.of(), List.of(), Optional.empty());
  }
}
