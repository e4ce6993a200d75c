package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The campaign folder from outside: reading, images. */
class CampaignFolderTest {

  @TempDir
  private Path parent;

  private Path root;

  @BeforeEach
  void makeAFolder() throws IOException {
    root = Files.createDirectories(parent.resolve("folder"));
    write("campaign/crew.yaml", "crew: [{id: one}]");
  }

  @Test
  void keepsTheCampaignAsItWasOpened() throws IOException {
    CampaignFolder folder = CampaignFolder.open(root, CommandService::problem);

    write("campaign/crew.yaml", "crew: []");

    assertThat(folder.current().people().crew()).hasSize(1);
    assertThat(folder.known()).isSameAs(folder.known());
    assertThat(folder.known().whole()).isSameAs(folder.current());
  }

  @Test
  void aCheckFindsTheProblems() throws IOException {
    write("campaign/npcs.yaml", "npcs: [word]");

    Campaign campaign = CampaignFolder.check(root, CommandService::problem);

    assertThat(campaign.people().crew()).hasSize(1);
    assertThat(campaign.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, image/png",
    "a.PNG, image/png",
    "a.jpg, image/jpeg",
    "a.Jpeg, image/jpeg",
    "a.gif, image/gif",
    "campaign/NPCs/images/a b.webp, image/webp"
  })
  void imagesAreRead(String path, String mediaType) throws IOException {
    Path file = write(path, "pixels");

    CampaignImage image =
        CampaignFolder.open(root, CommandService::problem).find(path).orElseThrow();

    assertThat(image.mediaType()).isEqualTo(mediaType);
    assertThat(image.content().read().orElseThrow()).isEqualTo(Files.readAllBytes(file));
    assertThat(image.size()).isEqualTo(Files.size(file));
    assertThat(image.lastModified()).isBetween(Instant.EPOCH, Instant.MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign/crew.yaml",
        "missing.png",
        "directory.png",
        "",
        "/",
        "png",
        ".png/",
        "../secret.png",
        "campaign/../../secret.png",
        "campaign/../ok.png",
        "./ok.png",
        "campaign//ok.png",
        "/ok.png",
        "..\\secret.png",
        "ok.png\u0000",
        "\u0000.png",
        "out.png",
        "out/secret.png",
        "notes.png",
        "loop.png",
        "huge.png"
      })
  void everythingElseIsNotThere(String path) throws IOException {
    write("ok.png", "pixels");
    Files.createDirectories(root.resolve("directory.png"));
    Path secret = Files.writeString(parent.resolve("secret.png"), "secret");
    Files.createSymbolicLink(root.resolve("out.png"), secret);
    Files.createSymbolicLink(root.resolve("out"), parent);
    Files.createSymbolicLink(root.resolve("notes.png"), Path.of("campaign/crew.yaml"));
    Files.createSymbolicLink(root.resolve("loop.png"), Path.of("loop.png"));
    try (RandomAccessFile huge = new RandomAccessFile(root.resolve("huge.png").toFile(), "rw")) {
      huge.setLength((16 << 20) + 1);
    }

    assertThat(CampaignFolder.open(root, CommandService::problem).find(path)).isEmpty();
  }

  @Test
  void anImageThatWentAfterItWasFoundHasNoContent() throws IOException {
    Path file = write("a.png", "pixels");
    CampaignImage image =
        CampaignFolder.open(root, CommandService::problem).find("a.png").orElseThrow();
    Files.delete(file);

    assertThat(image.content().read()).isEmpty();
  }

  @Test
  void anImageIsThereByItsOwnPathAlone() throws IOException {
    write("a/ok.png", "pixels");
    Files.createSymbolicLink(root.resolve("b.png"), Path.of("a/ok.png"));
    Files.createSymbolicLink(root.resolve("c"), Path.of("a"));

    CampaignFolder folder = CampaignFolder.open(root, CommandService::problem);

    assertThat(folder.find("a/ok.png")).isPresent();
    assertThat(folder.find("b.png")).isEmpty();
    assertThat(folder.find("c/ok.png")).isEmpty();
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text + "\n");
  }
}
