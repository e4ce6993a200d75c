package charon.persistence.campaign.map;

import charon.application.port.out.imports.ImportRefusedException;
import charon.domain.Attributes;
import charon.persistence.campaign.check.PayloadShare;
import charon.persistence.campaign.folder.FileText;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import charon.persistence.campaign.yaml.YamlReader;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads and writes the YAML files of maps. */
final class Texts {

  private static final int MAX_BYTES = 1 << 20;

  private Texts() {}

  /**
   * What a file holds.
   *
   * @throws ImportRefusedException if that cannot be understood
   */
  static Attributes read(RegularFile file) {
    try {
      return mapping(FileText.read(file)).json();
    } catch (BrokenFileException e) {
      throw new ImportRefusedException(
          file.path() + ": " + e.what() + " (expected: " + e.expected() + ")", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes of a file, which the server will read.
   *
   * @throws ImportRefusedException if it would be too much
   */
  static byte[] write(String path, Attributes members) {
    String text = YamlWriter.write(members);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (bytes.length > MAX_BYTES) {
        throw new BrokenFileException("longer than 1 MiB", "a smaller map");
      }
      SourceText source = new SourceText(path, text);
      PayloadShare.require(source, mapping(source));
      return bytes;
    } catch (BrokenFileException e) {
      throw new ImportRefusedException(
          path + " would be too much: " + e.what() + " (expected: " + e.expected() + ")", e);
    }
  }

  private static Mapping mapping(SourceText source) {
    return YamlReader.read(source, new Findings())
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .orElseThrow(() -> new BrokenFileException("no mapping", "a mapping"));
  }
}
