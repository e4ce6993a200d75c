package charon.persistence.campaign.folder;

import charon.persistence.campaign.yaml.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells that a folder is no campaign, and which one was probably meant. */
public final class WrongFolder {

  private static final List<String> PARTS = List.of("campaign", "galaxy", "charon");

  private WrongFolder() {}

  /** An empty folder is a campaign; one with other things in it is not. */
  public static void check(Path folder, Findings findings) {
    try {
      if (!isCampaign(folder) && holdsSomething(folder)) {
        String expected = "'campaign', 'galaxy' or 'charon' in it";
        String told = meant(folder)
            .map(path -> expected + "; did you mean '" + path + "'?")
            .orElse(expected);
        findings.add(".", "this is no campaign folder", told);
      }
    } catch (IOException e) {
      return; // the reader tells of a folder that cannot be read
    }
  }

  private static Optional<Path> meant(Path folder) throws IOException {
    Path parent = folder.toRealPath().getParent();
    Optional<Path> above = Optional.ofNullable(parent).filter(WrongFolder::isCampaign);
    return above.isPresent()
            && PARTS.contains(String.valueOf(folder.toRealPath().getFileName()))
        ? above
        : folders(folder).filter(WrongFolder::isCampaign).findFirst();
  }

  private static boolean isCampaign(Path folder) {
    return PARTS.stream().anyMatch(part -> Files.isDirectory(folder.resolve(part)));
  }

  private static boolean holdsSomething(Path folder) throws IOException {
    return FolderWalk.children(folder).stream()
            .map(child -> String.valueOf(child.getFileName()))
            .anyMatch(name -> name.endsWith(".yaml") || name.endsWith(".md"))
        || folders(folder).findAny().isPresent();
  }

  private static Stream<Path> folders(Path folder) throws IOException {
    return FolderWalk.children(folder).stream().filter(Files::isDirectory);
  }
}
