package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where front matter ends and text begins. */
class MarkdownFileTest {

  private final Findings findings = new Findings();

  @Test
  void frontMatterIsYamlAndTheRestIsTrimmedText() {
    MarkdownFile file = parse("---\nsubject: Form\n---\n\n  Please sign.\n\n");

    assertThat(file.members().json().members()).containsOnlyKeys("subject");
    assertThat(file.text()).isEqualTo("Please sign.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "-", "\u2014", "#", "'", "a ", ". ", "+"})
  void aLineAsLongAsAFileIsReadInOnePass(String part) {
    String line = part.repeat((1 << 20) / part.length()) + "x";

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      assertThat(parse(line).text()).isEqualTo(line);
      assertThat(parse("---\na: 1\n# " + line + "\n---\n" + line).text()).endsWith("x");
    });
  }

  @Test
  void laterFencesBelongToTheText() {
    assertThat(parse("---\na: 1\n---\none\n---\ntwo\n").text()).isEqualTo("one\n---\ntwo");
  }

  @Test
  void dashesInsideAValueAreNoFence() {
    MarkdownFile file = parse("---\nsubject: wait --- what\n---\ntext\n");

    assertThat(file.members().json().text("subject")).isEqualTo("wait --- what");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n no fence \n",
        "# Log\n\nSecret: who knows\n",
        "- gm: told\n",
        "text\n---\na: 1\n---\n",
        ""
      })
  void withoutTwoFencesTheWholeFileIsTextUntrimmed(String text) {
    MarkdownFile file = parse(text);

    assertThat(file.text()).isEqualTo(text);
    assertThat(file.members().members()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n---\na: 1\n---\ntext",
        "--- \na: 1\n---\t\ntext",
        "---\na: 1\n...\ntext",
        "----\na: 1\n-----\ntext",
        "---\ra: 1\r---\rtext",
        "\ufeff\ufeff---\na: 1\n---\ntext",
        "\u200b\n \n---\na: 1\n---\ntext",
        " ---\na: 1\n---\ntext",
        "\u2014-\na: 1\n\u2014\ntext",
        "---\u2028a: 1\u2028---\u2028text"
      })
  void whatIsPlainlyMeantAsFrontMatterIs(String text) {
    MarkdownFile file = parse(text);

    assertThat(file.members().json().members()).containsOnlyKeys("a");
    assertThat(file.text()).isEqualTo("text");
    assertThat(findings.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nsubject: open\n",
        "---",
        "---\na: 1\n ---\ntext",
        "+++\na = 1\n+++\ntext",
        "gm_notes: told\n---\ntext",
        "gm_notes: told\r\n---\r\ntext",
        "title: Log\nGM Notes: told\n",
        "```yaml\n---\ngm_notes: told\n---\n```",
        "> gm_notes: told",
        "**GM notes:** told",
        "---\na: 1\n---\n\ngm_notes: told\n",
        "---\na: 1\n---\n---\ngm_notes: told\n---\ntext"
      })
  void whatMayBeMeantForTheGameMasterIsNoText(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void linesAreCountedFromTheBeginningOfTheFile() {
    var refusal = catchThrowableOfType(
        BrokenFileException.class, () -> parse("\n\n---\na: 1\nb: 2: 3\n...\ntext\n"));

    assertThat(refusal.line()).hasValue(5);
  }

  @Test
  void dashesInsideABlockAreNoFence() {
    MarkdownFile file = parse("---\ngm_notes: |\n  one\n  ---\n  two\n---\ntext\n");

    assertThat(file.members().json().text("gm_notes")).isEqualTo("one\n---\ntwo\n");
    assertThat(file.text()).isEqualTo("text");
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    MarkdownFile file = parse("---\r\nsubject: Form\r\n---\r\ntext\r\n");

    assertThat(file.members().json().text("subject")).isEqualTo("Form");
    assertThat(file.text()).isEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n---\ntext", "---\n\n---\ntext", "---\n# none\n---\ntext"})
  void emptyFrontMatterHasNoMembers(String text) {
    MarkdownFile file = parse(text);

    assertThat(file.members().members()).isEmpty();
    assertThat(file.text()).isEqualTo("text");
    assertThat(findings.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n- a\n- b\n---\ntext", "---\njust words\n---\ntext"})
  void frontMatterOfAnotherShapeHasNoMembersAndIsNoted(String text) {
    MarkdownFile file = parse(text);

    assertThat(file.members().members()).isEmpty();
    assertThat(file.text()).isEqualTo("text");
    assertThat(findings.sorted().get(0).line()).hasValue(2);
  }

  @Test
  void brokenFrontMatterIsRefusedWithTheLineOfTheFile() {
    var refusal = catchThrowableOfType(
        BrokenFileException.class, () -> parse("---\na: 1\nb: 2: 3\n---\ntext\n"));

    assertThat(refusal.line()).hasValue(3);
  }

  @Test
  void aSecondFenceMayEndTheFile() {
    assertThat(parse("---\na: 1\n---").text()).isEmpty();
  }

  private MarkdownFile parse(String text) {
    return MarkdownFile.parse(new SourceText("test.md", text), findings);
  }
}
