package charon.persistence.campaign;

import charon.persistence.campaign.folder.CampaignImageFiles;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.Refused;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One reading of the folder: gives the readers what they ask for, if it is what it should be, and
 * notes it if it is not.
 *
 * @param yaml the YAML files; empty ones hold nothing
 * @param markdown the Markdown files
 * @param findings where problems go
 */
record Reading(
    ContentCache<Optional<Mapping>> yaml, ContentCache<MarkdownFile> markdown, Findings findings) {

  /** The directory of that name, if there is one. */
  Optional<Directory> directory(Directory parent, String name) {
    Optional<FolderEntry> entry = parent.entry(name);
    if (entry.isPresent() && entry.get() instanceof Directory directory) {
      return Optional.of(directory);
    }
    entry.ifPresent(other -> note(other, "a directory"));
    return Optional.empty();
  }

  /** The regular file of that name, if there is one. */
  Optional<RegularFile> file(Directory parent, String name) {
    Optional<FolderEntry> entry = parent.entry(name);
    if (entry.isPresent() && entry.get() instanceof RegularFile file) {
      return Optional.of(file);
    }
    entry.ifPresent(other -> note(other, "a file"));
    return Optional.empty();
  }

  /** The image of that name, if there is one that will be served. */
  Optional<RegularFile> image(Directory parent, String name) {
    Optional<RegularFile> file = file(parent, name);
    file.filter(Reading::isTooLarge)
        .ifPresent(large -> findings.add(large.path(), "longer than 16 MiB", "a smaller image"));
    file.filter(Reading::isElsewhere)
        .ifPresent(link -> findings.add(link.path(), "a picture behind a link", "the picture"));
    return file.filter(image -> !isTooLarge(image) && !isElsewhere(image));
  }

  /** The mapping in the YAML file of that name; empty if it is missing, empty or broken. */
  Optional<Document> document(Directory parent, String name) {
    return file(parent, name).flatMap(this::document);
  }

  /** The mapping in a YAML file; empty if it is empty or broken. */
  Optional<Document> document(RegularFile file) {
    return yaml.get(file, findings)
        .flatMap(content -> content)
        .map(mapping -> new Document(file.path(), mapping, findings));
  }

  /** The content of a Markdown file; empty if it is broken. */
  Optional<MarkdownFile> markdown(RegularFile file) {
    return markdown.get(file, findings);
  }

  /** The sub-directories, in order of names. */
  List<Directory> directories(Directory parent) {
    List<Directory> found = new ArrayList<>();
    for (FolderEntry entry : parent.entries().values()) {
      if (entry instanceof Directory directory) {
        found.add(directory);
      } else if (entry instanceof Refused refused && refused.reason().noticed()) {
        note(refused, "a directory");
      }
    }
    return found;
  }

  /** The regular files whose names end like that, in order of names. */
  List<RegularFile> files(Directory parent, String suffix) {
    List<RegularFile> found = new ArrayList<>();
    for (FolderEntry entry : parent.entries().values()) {
      if (entry.name().endsWith(suffix)) {
        if (entry instanceof RegularFile file) {
          found.add(file);
        } else if (!isDangling(entry)) {
          note(entry, "a file");
        }
      }
    }
    return found;
  }

  private static boolean isTooLarge(RegularFile image) {
    return image.size() > CampaignImageFiles.MAX_BYTES;
  }

  /** Whether it is reached over a link: what is hidden of it would be judged by another name. */
  private static boolean isElsewhere(RegularFile image) {
    return !image.real().endsWith(Path.of(image.path()));
  }

  private static boolean isDangling(FolderEntry entry) {
    return entry instanceof Refused refused && refused.reason() == FolderEntry.Reason.DANGLING;
  }

  private void note(FolderEntry entry, String expected) {
    if (entry instanceof Refused refused && refused.reason() == FolderEntry.Reason.COPY) {
      findings.hint(refused.path(), refused.reason().what(), refused.reason().expected());
    } else if (entry instanceof Refused refused) {
      findings.add(refused.path(), refused.reason().what(), refused.reason().expected());
    } else {
      String kind = entry instanceof Directory ? "a directory" : "a file";
      findings.add(entry.path(), kind, expected);
    }
  }
}
