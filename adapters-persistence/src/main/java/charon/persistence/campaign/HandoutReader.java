package charon.persistence.campaign;

import charon.domain.campaign.HandoutFiles;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lists what lies ready to be handed out; none of it is opened. */
final class HandoutReader {

  private static final Set<String> PICTURES = Set.of(".png", ".jpg", ".jpeg", ".webp", ".gif");

  private final Reading reading;

  HandoutReader(Reading reading) {
    this.reading = reading;
  }

  HandoutFiles handouts(Directory campaign) {
    return reading
        .directory(campaign, "handouts")
        .map(directory ->
            new HandoutFiles(pictures(directory), paths(reading.files(directory, ".md"))))
        .orElse(HandoutFiles.NONE);
  }

  private List<String> pictures(Directory directory) {
    return paths(directory.entries().keySet().stream()
        .filter(HandoutReader::isPicture)
        .flatMap(name -> reading.image(directory, name).stream())
        .toList());
  }

  private static List<String> paths(List<RegularFile> files) {
    return files.stream().map(RegularFile::path).toList();
  }

  private static boolean isPicture(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && PICTURES.contains(name.substring(dot).toLowerCase(Locale.ROOT));
  }
}
