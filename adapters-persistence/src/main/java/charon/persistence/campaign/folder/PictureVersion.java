package charon.persistence.campaign.folder;

import charon.domain.Attributes;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Tells a picture from another that had its name before, so that no screen keeps the old one. */
public final class PictureVersion {

  private static final String PORTRAIT = "portrait";
  private static final String PORTRAIT_VERSION = "portrait_version";
  private static final String IN_CAMPAIGN = "/data/campaign/";

  private PictureVersion() {}

  /** Another text for each content that a file has had. */
  public static String of(RegularFile picture) {
    return Long.toHexString(picture.modified().toMillis()) + "-" + Long.toHexString(picture.size());
  }

  /** A person with the version of their portrait, if that is a file of the campaign's. */
  public static Attributes added(Attributes person, Directory campaign) {
    String address = person.text(PORTRAIT);
    return address.startsWith(IN_CAMPAIGN)
        ? file(campaign, address.substring(IN_CAMPAIGN.length()))
            .map(picture -> person.with(PORTRAIT_VERSION, of(picture)))
            .orElse(person)
        : person;
  }

  /** Adds the version of a person's portrait by its address, if there is one. */
  public static void addTo(Map<String, String> versions, Attributes person) {
    String version = person.text(PORTRAIT_VERSION);
    if (!version.isEmpty()) {
      versions.put(person.text(PORTRAIT), version);
    }
  }

  private static Optional<RegularFile> file(Directory campaign, String address) {
    String path;
    try {
      path = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
    Optional<FolderEntry> found = Optional.of(campaign);
    for (String name : path.split("/", -1)) {
      found = found
          .filter(Directory.class::isInstance)
          .map(Directory.class::cast)
          .flatMap(place -> place.entry(name));
    }
    return found.filter(RegularFile.class::isInstance).map(RegularFile.class::cast);
  }
}
