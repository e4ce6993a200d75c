package charon.domain.campaign;

import charon.domain.FixedMap;
import charon.domain.PathBytes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells pictures from others that had their names before. Whoever does not know the address of a
 * picture learns nothing from it.
 *
 * @param byPath versions by what the path of an address means
 */
public record PictureVersions(Map<String, String> byPath) {

  /** Nothing is known of any picture. */
  public static final PictureVersions NONE = new PictureVersions(Map.of());

  public PictureVersions {
    byPath = FixedMap.of(byPath);
  }

  /** By the addresses that the campaign has the pictures under, however those are spelt. */
  public static PictureVersions ofAddresses(Map<String, String> byAddress) {
    Map<String, String> byPath = new LinkedHashMap<>();
    byAddress.forEach((address, version) -> byPath.put(path(address), version));
    return new PictureVersions(byPath);
  }

  /** The version of the picture at an address; empty if it is none of the campaign's. */
  public Optional<String> of(String address) {
    return Optional.ofNullable(byPath.get(path(address)));
  }

  private static String path(String address) {
    return PathBytes.decoded(address.split("[?#]", 2)[0]);
  }
}
