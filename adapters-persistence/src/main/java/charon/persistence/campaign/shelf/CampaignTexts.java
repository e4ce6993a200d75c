package charon.persistence.campaign.shelf;

import charon.application.port.out.CampaignLibrary;
import charon.domain.InvalidValueException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** How tables name their campaigns, and which names they may be given. Immutable. */
public final class CampaignTexts {

  private static final String EXPECTED =
      " (expected: the name of a folder below that of --campaigns)";

  private final Optional<Path> campaigns;

  /** Names of folders below one; empty: there is none, and no name is allowed. */
  public CampaignTexts(Optional<Path> campaigns) {
    this.campaigns = campaigns;
  }

  /** Opens what a text names; one that names nothing is an empty campaign with a problem. */
  public CampaignLibrary.Hold open(String text, SharedCampaigns shared, Runnable onChange) {
    try {
      Path path = path(text);
      return path.isAbsolute()
          ? shared.open(path, onChange)
          : shared.openWithin(root(text), below(text, path), onChange);
    } catch (InvalidValueException e) {
      return new EmptyHold(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes sure that a text names a folder below that of the campaigns, or nothing.
   *
   * @throws InvalidValueException if not
   */
  public void require(String text) {
    if (text.isEmpty()) {
      return;
    }
    Path path = path(text);
    if (path.isAbsolute() || path.getRoot() != null) {
      throw refused(text, "is an absolute path");
    }
    Path root = root(text);
    Path folder = below(text, path);
    if (!Files.isDirectory(folder)) {
      throw refused(text, "is no folder there");
    }
    if (new CampaignPlace(folder, Optional.of(root)).real().isEmpty()) {
      throw refused(text, "leads out of that folder");
    }
  }

  /**
   * Makes sure that a text names a folder below that of the campaigns, any folder by its absolute
   * path, or nothing.
   *
   * @throws InvalidValueException if not
   */
  public void requireAnywhere(String text) {
    if (text.isEmpty() || !path(text).isAbsolute()) {
      require(text);
    } else if (!Files.isDirectory(path(text))) {
      throw new InvalidValueException("campaign: '" + text + "' is no folder (expected: a folder)");
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw refused(text, "is no path");
    }
  }

  private Path root(String text) {
    return campaigns.orElseThrow(
        () -> new InvalidValueException(
            "campaign: '" + text
                + "', but no folder of campaigns is named by --campaigns (expected: empty for the server's own)"));
  }

  private Path below(String text, Path path) {
    for (Path name : path) {
      if (name.toString().equals("..")) {
        throw refused(text, "has '..' in it");
      }
    }
    Path plain = path.normalize();
    if (path.getRoot() != null || plain.toString().isEmpty()) {
      throw refused(text, "names no folder");
    }
    return root(text).resolve(plain);
  }

  private static InvalidValueException refused(String text, String why) {
    return new InvalidValueException("campaign: '" + text + "' " + why + EXPECTED);
  }
}
