package charon.domain.payload;

import charon.domain.campaign.PictureVersions;
import charon.domain.disclosure.Disclosure;
import charon.domain.encounter.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the versions of the tokens' pictures are made from.
 *
 * @param addresses of the pictures of tokens that the audience sees
 * @param versions of all pictures
 */
record TokenPictures(Set<String> addresses, PictureVersions versions) {

  static TokenPictures of(Disclosure disclosure) {
    return new TokenPictures(
        disclosure.view().encounter().tokens().values().stream()
            .map(Token::imageUrl)
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toSet()),
        disclosure.campaign().people().pictures());
  }

  /** The versions that are known. */
  Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    for (String address : addresses) {
      versions.of(address).ifPresent(version -> known.put(address, version));
    }
    return known;
  }
}
