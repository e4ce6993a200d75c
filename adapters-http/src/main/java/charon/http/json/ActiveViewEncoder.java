package charon.http.json;

import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the payloads of one audience, one after the other. A scene is most of a payload and stays
 * the same object while tokens move, so its bytes are kept until there is another. Thread-safe.
 */
public final class ActiveViewEncoder {

  private volatile @Nullable EncodedScene kept;

  /** Encodes a payload. */
  public byte[] encode(ActiveViewPayload payload) {
    byte[] state = ActiveViewJson.encodeState(payload);
    return payload.scene().map(scene -> joined(state, bytesOf(scene))).orElse(state);
  }

  @SuppressWarnings("ReferenceEquality") // equal scenes can have their members in another order
  private byte[] bytesOf(Scene scene) {
    EncodedScene known = kept;
    if (known == null || known.scene() != scene) {
      known = new EncodedScene(scene, ActiveViewJson.encodeScene(scene));
      kept = known;
    }
    return known.json();
  }

  /** One object of the members of two, neither of them empty. */
  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length - 1];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length - 1, second.length);
    both[first.length - 1] = ','; // in place of } and {
    return both;
  }

  /** A scene and its members as one object. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
  private record EncodedScene(Scene scene, byte[] json) {}
}
