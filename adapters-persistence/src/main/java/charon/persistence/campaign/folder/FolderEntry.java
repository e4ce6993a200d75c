package charon.persistence.campaign.folder;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is at a place in the campaign folder, without having opened it. Two looks at the same folder
 * are equal exactly if nothing changed between them.
 */
public sealed interface FolderEntry {

  /** Path relative to the campaign folder, with {@code /}; empty for the folder itself. */
  String path();

  /** The last part of the path. */
  default String name() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  /**
   * A directory.
   *
   * @param path where
   * @param entries what is in it by name, in ascending order of code points
   */
  record Directory(String path, Map<String, FolderEntry> entries) implements FolderEntry {

    public Directory {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<FolderEntry> entry(String name) {
      return Optional.ofNullable(entries.get(name));
    }
  }

  /**
   * A regular file, perhaps reached over a link.
   *
   * @param path where
   * @param real where it lies, without links
   * @param modified when it changed last
   * @param size its length in bytes
   * @param key tells it from another file in its place; null where the system has no such thing
   */
  record RegularFile(
      String path,
      Path real,
      FileTime modified,
      long size,
      @Nullable Object key) implements FolderEntry {}

  /** Something that is not to be touched. */
  record Refused(String path, Reason reason) implements FolderEntry {}

  /** Why something is not to be touched. */
  enum Reason {
    /** A link whose target lies elsewhere. */
    LEADS_OUT("a link that leads out of the campaign folder", "files inside the folder", true),
    /** A link to itself, or to a directory that it is in. */
    CIRCLE("a link that leads in a circle", "a link to something else", true),
    /** A link whose target is not there; editors leave such locks for a moment. */
    DANGLING("a link to something that is not there", "a file", false),
    /** A pipe, a socket or a device: opening one could hang for ever. */
    SPECIAL("neither a file nor a directory", "a file", false),
    /** No right to look, or the disk fails. */
    UNREADABLE("not readable", "something the server may read", true),
    /** Nobody means a copy that a program has left. */
    COPY("a copy, which is left out", "one file of each name, without old ones beside it", true),
    /** Not where it is looked for, but nearly. */
    OTHER_NAME("not read under this name", "the name that is looked for", false),
    /** Too much of everything. */
    TOO_MANY("more than " + FolderWalk.MAX_ENTRIES + " entries in the folder", "fewer", true),
    /** More files than one of many tables may have. */
    TOO_MANY_FILES(
        "beyond the " + FolderWalk.MAX_FILES + " files a campaign may have; it and all after it"
            + " is left out",
        "fewer files",
        true),
    /** More bytes than one of many tables may have. */
    TOO_LARGE(
        "beyond the " + FolderWalk.MAX_MEBIBYTES + " MiB a campaign may have; it and all after it"
            + " is left out",
        "fewer or smaller files",
        true),
    /** A path that no one meant. */
    TOO_DEEP("deeper than " + FolderWalk.MAX_DEPTH + " directories", "less nesting", true);

    private final String what;
    private final String expected;
    private final boolean noticed;

    Reason(String what, String expected, boolean noticed) {
      this.what = what;
      this.expected = expected;
      this.noticed = noticed;
    }

    /** What is wrong. */
    public String what() {
      return what;
    }

    /** What was expected instead. */
    public String expected() {
      return expected;
    }

    /** Whether the rest of the campaign is left out with it. */
    public boolean endsTheLook() {
      return this == TOO_MANY || this == TOO_MANY_FILES || this == TOO_LARGE;
    }

    /** Whether it is worth a word where nobody asked for it by name. */
    public boolean noticed() {
      return noticed;
    }
  }
}
