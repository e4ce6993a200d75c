package charon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a link, as an anchor, and as broken. */
class MarkdownPageTest {

  @TempDir
  Path repository;

  @Test
  void linksToFilesFoldersAndHeadingsThatExistAreGood() throws IOException {
    write("docs/guide.md", "# The Guide\n\n## Start & stop\n\n## Start & stop\n");
    MarkdownPage page = write("README.md", """
        # Charon
        [guide](docs/guide.md), [folder](docs/), [root](/docs/guide.md "titled"), [me](#charon),
        [start](docs/guide.md#start--stop), [again](docs/guide.md#start--stop-1), ![i](<docs/guide.md>)
        [ref]: docs/guide.md
        <a href="docs/guide.md#the-guide">guide</a>
        """);

    assertThat(page.relativeLinks()).hasSize(9);
    assertThat(page.brokenLinks()).isEmpty();
  }

  @Test
  void aLinkToAMissingFileIsBrokenInEverySpelling() throws IOException {
    MarkdownPage page = write(
        "README.md", "[a](no.md)\n\n[b]: gone.md\n\n<img src=\"lost.png\">\n![c](sub/pic%20a.png)");

    assertThat(page.brokenLinks())
        .containsExactlyInAnyOrder(
            "'no.md': no such file",
            "'gone.md': no such file",
            "'lost.png': no such file",
            "'sub/pic%20a.png': no such file");
  }

  @Test
  void aLinkToAMissingHeadingIsBroken() throws IOException {
    write("docs/guide.md", "# Guide\n```sh\n# not a heading\n```\n");
    MarkdownPage page = write("README.md", "[a](docs/guide.md#not-a-heading) [b](#nowhere)");

    assertThat(page.brokenLinks())
        .containsExactly(
            "'docs/guide.md#not-a-heading': no such heading", "'#nowhere': no such heading");
  }

  @Test
  void aLinkOutOfTheRepositoryIsBroken() throws IOException {
    MarkdownPage page = write("docs/guide.md", "[a](../../elsewhere.md)");

    assertThat(page.brokenLinks()).containsExactly("'../../elsewhere.md': leaves the repository");
  }

  @Test
  void linksToOtherSitesAndLinksInCodeAreLeftAlone() throws IOException {
    MarkdownPage page = write("README.md", """
        [a](https://example.org/x) <mailto:a@example.org> `[b](no.md)`

        ```md
        [c](no.md)
        ```
        """);

    assertThat(page.relativeLinks()).isEmpty();
  }

  private MarkdownPage write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return MarkdownPage.read(repository, file);
  }
}
