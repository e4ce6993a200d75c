package charon.domain.conversation;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import charon.domain.Attributes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ship's computer is told of a note. */
class LoreTest {

  private static final String NOTE = """
      ---
      # Overview of the properties
      tags: [station]
      ---
      Nobody's business.

      # Lowtide Station
      Not wanted.
      ## Public Overview
      A ring under [[Cadence|the ice]].

      ### The cable
      Hydrophones.
      ### GM Notes on the cable
      It answers.
      #### Overview of the answer
      Fifty-five hours.
      ### The crew
      Okafor listens.
      ## Secrets of the overview
      The tapes.
      # Docking ##
      Ask at the arm.
      """;

  @Test
  void headingsWantedAreToldWithTheirSubHeadingsAndWithoutThoseExcluded() {
    assertThat(told(lore("overview"), NOTE))
        .containsExactly(
            "## Public Overview",
            "A ring under the ice.",
            "### The cable",
            "Hydrophones.",
            "### The crew",
            "Okafor listens.");
  }

  @Test
  void aHeadingEndsWithTheNextOfItsLevelOrAbove() {
    assertThat(told(lore("THE CREW", "docking"), NOTE))
        .containsExactly("### The crew", "Okafor listens.", "# Docking ##", "Ask at the arm.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# GM Notes",
        "# gm notes, old",
        "   ###### Secrets",
        "# Session 12",
        "# Adventure Hooks",
        "# Campaign log",
        "# **Secrets**",
        "# [[Secrets]]",
        "# [[Lowtide|Secrets]]"
      })
  void whatGameMastersKeepToThemselvesIsExcludedUnlessTheySayOtherwise(String heading) {
    String note = heading + "\nThe tapes.\n";

    assertThat(told(lore("notes", "secret", "session", "hooks", "campaign"), note))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#Overview, a tag",
    "####### Overview, seven levels",
    "'    # Overview', indented code",
    "Overview, no mark"
  })
  void otherLinesAreNoHeadings(String line, String why) {
    assertThat(told(lore("overview"), line + "\nText.\n")).as(why).isEmpty();
  }

  @Test
  void fencedCodeHasNoHeadings() {
    String note = """
        # Overview
        ```sh
        # GM Notes
        ~~~
        ```
        ~~~~
        # Secrets
        ~~~
        ~~~~
        ``` inline ```
        Text.
        """;

    assertThat(told(lore("overview"), note))
        .containsExactlyElementsOf(note.lines().toList());
  }

  @Test
  void nothingIsToldAfterCodeThatNeverEnds() {
    String note = "# Overview\nText.\n```\n# GM Notes\nThe tapes.\n";

    assertThat(told(lore("overview"), note)).containsExactly("# Overview", "Text.");
  }

  @ParameterizedTest
  @CsvSource({
    "[[Cadence]], Cadence",
    "[[Cadence|the ice]], the ice",
    "[[Cadence\\|the ice]], the ice",
    "[[Cadence#Rings]], Cadence",
    "[[Cadence#Rings|rings]], rings",
    "[[#Rings]], Rings",
    "![[Cadence.png]], Cadence.png",
    "a [[B]] c [[D|$1]], a B c $1",
    "[Cadence](x.md), [Cadence](x.md)",
    "[[Cadence, [[Cadence"
  })
  void linksAreReducedToTheirText(String text, String plain) {
    assertThat(told(lore("overview"), "# Overview\n" + text)).containsExactly("# Overview", plain);
  }

  @Test
  void commentsAreNotToldOverHowManyLinesTheyMayRun() {
    String note =
        "# Overview\nOpen <!-- closed\n# Overview too\nclosed --> again.\n%% so\nis %%this.\n"
            + "[//]: # (and that)\n# Overview <!-- of it -->";

    assertThat(told(lore("overview"), note))
        .containsExactly("# Overview", "Open  again.", "this.", "# Overview");
    assertThat(told(lore("overview"), "# Overview\nOpen.\n<!-- never ends\nclosed"))
        .hasSize(2);
  }

  @Test
  void theGameMastersPatternsTakeThePlaceOfTheUsualOnes() {
    String note = "# Overview\n## Secrets\nOpen.\n## Tape 12\nClosed.\n## The Tape 1\nOpen, too.";

    assertThat(told(excluding(List.of("tape \\d+")), note))
        .containsExactly("# Overview", "## Secrets", "Open.", "## The Tape 1", "Open, too.");
    assertThat(told(excluding("Tape|The"), note)).hasSize(3);
    assertThat(told(excluding(List.of()), note)).hasSize(7);
    assertThat(told(excluding(null), note)).as("the usual ones").hasSize(5);
  }

  @Test
  void patternsThatCannotBeUnderstoodExcludeEverything() {
    assertThat(told(excluding(List.of("Tape", "(")), NOTE)).isEmpty();
    assertThat(told(excluding(List.of(12L)), NOTE)).isEmpty();
    assertThat(told(excluding(List.of("")), NOTE)).isEmpty();
    assertThat(told(excluding(Collections.singletonList(null)), NOTE)).isEmpty();
    assertThat(told(excluding(Attributes.EMPTY), NOTE)).isEmpty();
    assertThat(told(excluding(List.of("x".repeat(201))), NOTE)).isEmpty();
    assertThat(told(excluding(List.of("x".repeat(200))), NOTE)).isNotEmpty();
  }

  @Test
  void patternsThatWouldTakeForeverExclude() {
    String note = "# Overview\n## " + "a".repeat(1000) + "\nThe tapes.";

    List<String> lines = assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> told(excluding(List.of("(a|aa)+\\1!")), note));

    assertThat(lines).containsExactly("# Overview");
  }

  @Test
  void aLongNoteIsCutButNotWithinACharacter() {
    String note = "# Overview\n" + "😀".repeat(5000) + "\nText.";

    List<String> lines = told(lore("overview"), note);

    assertThat(lines).hasSize(2).element(1).isEqualTo("😀".repeat((8000 - 11) / 2));
    assertThat(String.join("\n", told(lore("overview"), "# Overview\n" + "word\n".repeat(9000))))
        .hasSizeBetween(7990, 8000);
  }

  @Test
  void aLocationNamesItsNoteAndTheSections() {
    assertThat(Lore.of(location("note", " Lowtide ", "charon_sections", "Overview")))
        .hasValueSatisfying(lore -> assertThat(lore.note()).isEqualTo("Lowtide"));
    assertThat(Lore.of(attributes("lore", "Lowtide"))).isEmpty();
    assertThat(Lore.of(Attributes.EMPTY)).isEmpty();
    assertThat(Lore.of(location("charon_sections", List.of("Overview")))).isEmpty();
    assertThat(Lore.of(location("note", "Lowtide"))).isEmpty();
    assertThat(Lore.of(location("note", "Lowtide", "charon_sections", List.of())))
        .isEmpty();
    assertThat(Lore.of(location("note", "Lowtide", "charon_sections", List.of(" ", 1L))))
        .as("a blank section is in every heading")
        .isEmpty();
  }

  private static Attributes lore(String... sections) {
    return location("note", "Lowtide", "charon_sections", List.of(sections));
  }

  private static Attributes excluding(@Nullable Object patterns) {
    return location(
        "note", "Lowtide", "charon_sections", List.of("Overview"), "exclude_patterns", patterns);
  }

  private static Attributes location(@Nullable Object... lore) {
    return attributes("name", "Lowtide Station", "lore", attributes(lore));
  }

  private static List<String> told(Attributes location, String note) {
    return Lore.of(location).orElseThrow().told(note);
  }
}
