package charon.persistence.campaign.folder;

import charon.application.port.out.CampaignImages;
import charon.domain.campaign.CampaignImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The images below a campaign folder. Thread-safe; reads the disk on every call. */
public final class CampaignImageFiles implements CampaignImages {

  /** A picture for a table, not a film. */
  public static final int MAX_BYTES = 16 << 20;

  private static final Map<String, String> MEDIA_TYPES = Map.of(
      "png", "image/png",
      "jpg", "image/jpeg",
      "jpeg", "image/jpeg",
      "gif", "image/gif",
      "webp", "image/webp");

  private final CampaignRoot place;

  /** Images below that folder. */
  public CampaignImageFiles(CampaignRoot place) {
    this.place = place;
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return mediaType(path)
        .flatMap(type -> ExactPath.regularFile(place, path).flatMap(real -> image(type, real)));
  }

  private static Optional<CampaignImage> image(String type, Path real) {
    try {
      BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class);
      return file.size() <= MAX_BYTES
          ? Optional.of(new CampaignImage(
              type, file.lastModifiedTime().toInstant(), file.size(), () -> content(real)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // for whoever asks, an image that cannot be read is not there
    }
  }

  private static Optional<byte[]> content(Path real) {
    try {
      return Optional.of(FileText.bytes(real, MAX_BYTES))
          .filter(bytes -> bytes.length <= MAX_BYTES);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> mediaType(String path) {
    String suffix = path.substring(path.lastIndexOf('.') + 1);
    return Optional.ofNullable(MEDIA_TYPES.get(suffix.toLowerCase(Locale.ROOT)))
        .filter(type -> path.contains("."));
  }
}
