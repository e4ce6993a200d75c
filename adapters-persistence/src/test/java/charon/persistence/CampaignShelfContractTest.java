package charon.persistence;

import charon.application.command.CommandService;
import charon.application.port.out.CampaignLibrary;
import charon.application.port.out.CampaignLibraryContractTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class CampaignShelfContractTest extends CampaignLibraryContractTest {

  private final Path campaigns;
  private final CampaignShelf shelf;

  CampaignShelfContractTest(@TempDir Path folder) {
    campaigns = folder.resolve("campaigns");
    write(campaigns.resolve(KNOWN), "crew: [{id: marsh}]");
    write(folder.resolve("own"), "crew: [{id: lund}]");
    shelf = new CampaignShelf(
        folder.resolve("own"),
        Optional.of(campaigns),
        CommandService::problem,
        Runnable::run,
        System::nanoTime);
  }

  @AfterEach
  void closeIt() {
    shelf.close();
  }

  @Override
  protected CampaignLibrary library() {
    return shelf;
  }

  @Override
  protected void edit() {
    write(campaigns.resolve(KNOWN), "crew: [{id: marsh}, {id: lund}]");
  }

  private static void write(Path campaign, String crew) {
    try {
      Path file = campaign.resolve("campaign/crew.yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, crew + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
