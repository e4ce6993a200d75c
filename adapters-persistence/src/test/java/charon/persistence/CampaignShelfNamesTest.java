package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.command.CommandService;
import charon.application.port.out.CampaignLibrary.Hold;
import charon.domain.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folders a table may be given, and where links may lead. */
@Timeout(120)
class CampaignShelfNamesTest {

  @TempDir
  private Path parent;

  private CampaignShelf shelf;

  @BeforeEach
  void openAShelf() throws IOException {
    parent = parent.toRealPath();
    write("secret", "secret");
    write("all/a", "a");
    write("all/group/b", "b");
    Files.createSymbolicLink(parent.resolve("all/out"), parent.resolve("secret"));
    Files.createSymbolicLink(parent.resolve("all/up"), Path.of(".."));
    Files.createSymbolicLink(parent.resolve("all/self"), Path.of("."));
    Files.createSymbolicLink(parent.resolve("all/alias"), Path.of("group/b"));
    Files.writeString(parent.resolve("all/file"), "text");
    shelf = shelf(Optional.of(parent.resolve("all")));
  }

  @AfterEach
  void closeIt() {
    shelf.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a/", "./a", "group/b", "alias"})
  void foldersBelowThatOfTheCampaignsAreAllowed(String campaign) {
    shelf.require(campaign);
    shelf.requireAnywhere(campaign);

    assertThat(shelf.open(campaign, CampaignShelfNamesTest::nobody).find("..")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "./",
        "..",
        "../secret",
        "a/../../secret",
        "a/../a",
        "nowhere",
        "file",
        "out",
        "up",
        "up/secret",
        "self",
        " ",
        "a\u0000"
      })
  void anythingElseIsRefusedAndOpensEmpty(String campaign) {
    assertThatThrownBy(() -> shelf.require(campaign))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("campaign: ");
    assertThatThrownBy(() -> shelf.requireAnywhere(campaign))
        .isInstanceOf(InvalidValueException.class);
    assertIsEmptyWithAProblem(shelf.open(campaign, CampaignShelfNamesTest::nobody));
  }

  @Test
  void anAbsolutePathIsForWhoeverHasTheMachine() {
    String secret = parent.resolve("secret").toString();

    assertThatThrownBy(() -> shelf.require(secret))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("campaign: ")
        .hasMessageContaining("is an absolute path");
    shelf.requireAnywhere(secret);
    assertThatThrownBy(() -> shelf.requireAnywhere(secret + "/nowhere"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("campaign: ");
    assertThat(crewOf(shelf.open(secret, CampaignShelfNamesTest::nobody))).isEqualTo("secret");
  }

  @Test
  void withoutAFolderOfCampaignsThereIsTheServersOwnAlone() {
    try (CampaignShelf without = shelf(Optional.empty())) {
      without.require("");

      assertThatThrownBy(() -> without.require("a"))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("--campaigns");
      assertIsEmptyWithAProblem(without.open("a", CampaignShelfNamesTest::nobody));
    }
  }

  @Test
  void aFolderThatBecomesALinkOutIsGone() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    Files.writeString(parent.resolve("secret/x.png"), "secret");
    Hold hold = shelf.open("a", () -> told.add("told"));

    Files.move(parent.resolve("all/a"), parent.resolve("away"));
    Files.createSymbolicLink(parent.resolve("all/a"), parent.resolve("secret"));

    assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(crewOf(hold)).isEqualTo("a");
    assertThat(hold.current().problems()).hasSize(1);
    assertThat(hold.find("x.png")).isEmpty();
  }

  @Test
  void whoNamesALinkFollowsItToAnotherFolderAndTheOthersStay() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    Hold byLink = shelf.open("alias", () -> told.add("link"));
    Hold byName = shelf.open("group/b", () -> told.add("name"));
    assertThat(byLink.current()).isSameAs(byName.current());

    Path link = parent.resolve("all/alias");
    Path made = Files.createSymbolicLink(parent.resolve("all/made"), Path.of("a"));
    Files.move(made, link, StandardCopyOption.REPLACE_EXISTING);

    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("link");
    assertThat(crewOf(byLink)).isEqualTo("a");
    assertThat(crewOf(byName)).isEqualTo("b");
    assertThat(byLink.current())
        .isSameAs(shelf.open("a", CampaignShelfNamesTest::nobody).current());

    byLink.close();
    write("all/group/b", "new");
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("name");
  }

  @Test
  void aFolderThatIsNotThereYetIsReadWhenItComesOverALinkToo() throws Exception {
    Files.createSymbolicLink(parent.resolve("disk"), parent.resolve("all"));
    try (CampaignShelf overLink = shelf(Optional.of(parent.resolve("disk")))) {
      BlockingQueue<String> told = new LinkedBlockingQueue<>();
      Hold hold = overLink.open("later", () -> told.add("told"));
      assertThat(hold.current().people().crew()).isEmpty();

      write("all/later", "late");

      assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(crewOf(hold)).isEqualTo("late");
      assertThat(hold.current().problems()).isEmpty();
    }
  }

  private CampaignShelf shelf(Optional<Path> campaigns) {
    return new CampaignShelf(
        parent.resolve("own"), campaigns, CommandService::problem, Runnable::run, System::nanoTime);
  }

  private void write(String folder, String id) throws IOException {
    Path file = parent.resolve(folder).resolve("campaign/crew.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "crew: [{id: " + id + "}]\n");
  }

  private static String crewOf(Hold hold) {
    return hold.current().people().crew().get(0).text("id");
  }

  private static void assertIsEmptyWithAProblem(Hold hold) {
    assertThat(hold.current().people().crew()).isEmpty();
    assertThat(hold.current().problems()).hasSize(1);
    assertThat(hold.known().known().people().crew()).isEmpty();
    assertThat(hold.find("x.png")).isEmpty();
    hold.close();
  }

  private static void nobody() {
    // not told
  }
}
