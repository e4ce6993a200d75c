package charon.application.command;

import static charon.application.command.CommandTable.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.command.Members;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Page;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.display.DisplayKey;
import charon.domain.thing.Handout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What players are handed, and what is taken back. */
class HandoutsTest {

  private static final String CHART = "campaign/handouts/chart.png";

  private final CommandTable table = new CommandTable();

  @BeforeEach
  void withAPicture() {
    table.images.put(
        CHART, new CampaignImage("image/png", Instant.EPOCH, 3, () -> Optional.of(new byte[3])));
    table.displays.addAll(Set.of("k7", "p2"));
  }

  @Test
  void aPictureIsInEverybodysHandsAndMayBeFetchedUntilItIsTakenBack() {
    assertThat(players().allowsImage(CHART)).isFalse();

    show("id", "chart", "title", "The chart", "image", CHART);

    assertThat(handouts(Audience.PLAYERS)).containsOnlyKeys("chart");
    assertThat(handouts(Audience.GM)).isEqualTo(handouts(Audience.PLAYERS));
    assertThat(players().allowsImage(CHART)).isTrue();
    assertThat(players().allowsImage("campaign/handouts/other.png")).isFalse();

    table.give(command("hide-handout", "id", "chart"));

    assertThat(handouts(Audience.GM)).isEmpty();
    assertThat(players().allowsImage(CHART)).isFalse();
  }

  @Test
  void whatIsForOneDisplayOnlyThatOneHas() {
    show("id", "note", "image", CHART, "to", List.of("k7", "p2"));

    assertThat(handouts(Audience.PLAYERS)).isEmpty();
    assertThat(handouts(Audience.GM)).containsOnlyKeys("note");
    assertThat(players().allowsImage(CHART)).isFalse();
    assertThat(master().isHandedTo(new DisplayKey("k7"), CHART)).isTrue();
    assertThat(master().isHandedTo(new DisplayKey("x1"), CHART)).isFalse();
    assertThat(master().isHandedTo(new DisplayKey("k7"), "campaign/handouts/other.png"))
        .isFalse();
    assertThat(table.told()).isEqualTo("Handed out chart.png to 2 displays");
  }

  @Test
  void whatIsForOneDisplayIsNoEventForPlayers() {
    long told = table.view.current().players().revision();

    show("id", "note", "markdown", "Psst.", "to", List.of("k7"));

    assertThat(table.view.current().players().revision()).isEqualTo(told);
  }

  @Test
  void nothingIsHandedToADisplayThatThereIsNot() {
    assertThatThrownBy(() -> show("markdown", "Psst.", "to", List.of("k7", "k8")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Display not found");
    assertThatThrownBy(() -> table.giveAll(
            command("show-handout", "markdown", "A"),
            command("show-handout", "markdown", "B", "to", List.of("k8"))))
        .hasMessage("commands[1]: Display not found");

    assertThat(handouts(Audience.GM)).isEmpty();
  }

  @Test
  void whatIsSavedOrPreparedIsForADisplayThatIsThereWhenItIsDone() {
    Attributes later =
        new Attributes(command("show-handout", "markdown", "A", "to", List.of("k8")));
    assertThat(CommandService.problem(later)).isEmpty();

    assertThat(table.commands.rehearse(List.of(later)).refusals().get(0)).isPresent();
    table.displays.add("k8");
    assertThat(table.commands.rehearse(List.of(later)).refusals().get(0)).isEmpty();
  }

  @Test
  void nothingIsInAnybodysHandsInTheDark() {
    show("id", "chart", "image", CHART);
    show("id", "note", "image", CHART, "to", List.of("k7"));

    table.give(command("set-blackout", "on", true));

    assertThat(handouts(Audience.PLAYERS)).isEmpty();
    assertThat(players().allowsImage(CHART)).isFalse();
    assertThat(master().isHandedTo(new DisplayKey("k7"), CHART)).isFalse();

    table.give(command("set-blackout", "on", false));

    assertThat(players().allowsImage(CHART)).isTrue();
    assertThat(master().isHandedTo(new DisplayKey("k7"), CHART)).isTrue();
  }

  @Test
  void aTextHasNeitherCommentsNorHtml() {
    show("id", "t", "markdown", "Go *north*. <!-- never --> %% ever %% <b>Now</b>.");

    assertThat(handout("t").markdown()).isEqualTo("Go *north*.   Now.");
  }

  @Test
  void aPageIsReadWhenItIsHandedOut() {
    table.pages.put("campaign/letter.md", new Page("A letter", "Come. %% He lies. %%"));
    show("id", "l", "page", "campaign/letter.md");
    table.pages.put("campaign/letter.md", new Page("Another", "Do not come."));

    Handout letter = handout("l");
    assertThat(letter.title()).isEqualTo("A letter");
    assertThat(letter.markdown()).isEqualTo("Come. ");

    show("id", "l", "page", "campaign/letter.md", "title", "Found");

    assertThat(handout("l").title()).isEqualTo("Found");
    assertThat(handout("l").markdown()).isEqualTo("Do not come.");
  }

  @Test
  void theSameIdAgainReplacesAndComesLast() {
    show("id", "a", "markdown", "1");
    show("id", "b", "markdown", "2");
    show("id", "a", "markdown", "3");

    assertThat(handouts(Audience.PLAYERS).keySet()).containsExactly("b", "a");
  }

  @Test
  void withoutAnIdItIsGivenOne() {
    Object id = show("markdown", "1").get("id");

    assertThat(handouts(Audience.PLAYERS)).containsOnlyKeys(String.valueOf(id));
    assertThat(table.commands.prepare(Members.of(
            new Attributes(Map.of("commands", List.of(command("show-handout", "markdown", "1")))))))
        .allSatisfy(prepared -> assertThat(prepared.text("id")).isNotEmpty());
  }

  @Test
  void itKnowsWhenItGoes() {
    table.clock.advance(Duration.ofSeconds(10));

    show("id", "a", "markdown", "1", "seconds", 30L);

    assertThat(handout("a").until()).contains(Instant.EPOCH.plusSeconds(40));
  }

  @Test
  void allAreTakenBackAtOnceAndThatTwiceIsNothingWrong() {
    show("id", "a", "markdown", "1");
    show("id", "b", "markdown", "2", "to", List.of("k7"));

    table.give(command("hide-handout"));
    table.give(command("hide-handout"));

    assertThat(handouts(Audience.GM)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ""})
  void whatIsNotThereIsNotTakenBackAndNeitherIsAnythingElse(String id) {
    show("id", "b", "markdown", "1");

    assertThatThrownBy(() -> table.give(command("hide-handout", "id", id)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Handout not found");

    assertThat(handouts(Audience.GM)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign/handouts/none.png",
        "../chart.png",
        "/etc/passwd",
        "campaign/../chart.png",
        "C:/chart.png",
        "campaign\\chart.png"
      })
  void aPathThatLeadsNowhereTellsNothing(String path) {
    assertThatThrownBy(() -> show("image", path))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("image must be a p");
    assertThatThrownBy(() -> show("page", path))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageMatching("page must be a (path below|Markdown file of) the campaign.*");
  }

  @ParameterizedTest
  @CsvSource({
    "layout, wide, 'Invalid layout. Must be one of: full, beside, card'",
    "markdown, A, 'image, markdown or page: one of them is required'",
    "to, '', to must be an array"
  })
  void whatCannotBeMeantIsRefused(String member, String value, String refusal) {
    assertThatThrownBy(() -> show("image", CHART, member, value)).hasMessage(refusal);
  }

  @Test
  void nothingIsTooLongOrTooOften() {
    String tooLong = "a".repeat(65_537);
    table.pages.put("long.md", new Page("", tooLong));
    table.pages.put("title.md", new Page("a".repeat(201), "A"));

    assertThatThrownBy(() -> show("page", "long.md")).hasMessageStartingWith("page must have");
    assertThatThrownBy(() -> show("page", "title.md")).hasMessageStartingWith("page must have");
    assertThatThrownBy(() -> show("markdown", tooLong)).hasMessageStartingWith("markdown must");
    assertThatThrownBy(() -> show("markdown", "A", "seconds", 0L))
        .hasMessage("seconds must be between 1 and 359999");
    assertThatThrownBy(() -> show("markdown", "A", "to", List.of("all", "k7")))
        .hasMessage("to must have either all, or keys of 1 to 100 displays");
    assertThatThrownBy(() -> show("markdown", "A", "to", List.of()))
        .hasMessage("to must have either all, or keys of 1 to 100 displays");
    IntStream.range(0, 50).forEach(i -> show("id", "n" + i, "markdown", "A"));
    assertThatThrownBy(() -> show("markdown", "A"))
        .hasMessage("id: there can be at most 50 handouts");
  }

  @Test
  void longTextsCountForTheStateAsAWhole() {
    String longText = "\u20ac".repeat(60_000);
    show("id", "a", "markdown", longText);
    show("id", "b", "markdown", longText);

    assertThatThrownBy(() -> show("id", "c", "markdown", longText))
        .hasMessageStartingWith("The state as a whole may have at most");
  }

  @Test
  void aRefusedOneInABatchChangesNothing() {
    assertThatThrownBy(() -> table.giveAll(
            command("show-handout", "markdown", "A"), command("show-handout", "image", "b.png")))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessage("commands[1]: image must be a picture of the campaign");
    assertThat(handouts(Audience.GM)).isEmpty();
  }

  @Test
  void whatIsAskedOfACueNeedsNoFolder() {
    assertThat(CommandService.problem(
            new Attributes(command("show-handout", "page", "campaign/letter.md"))))
        .isEmpty();
  }

  private Map<String, ?> show(Object... namesAndValues) {
    return table.give(command("show-handout", namesAndValues)).answer();
  }

  private Map<String, Handout> handouts(Audience audience) {
    return table.view.current().seenBy(audience).payload().view().things().handouts();
  }

  private Handout handout(String id) {
    return Objects.requireNonNull(handouts(Audience.PLAYERS).get(id));
  }

  private Disclosure players() {
    return table.view.disclosedTo(Audience.PLAYERS);
  }

  private Disclosure master() {
    return table.view.disclosedTo(Audience.GM);
  }
}
