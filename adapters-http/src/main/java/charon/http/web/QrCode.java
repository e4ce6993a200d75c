package charon.http.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** Texts as QR codes (ISO/IEC 18004). */
final class QrCode {

  /** Cameras need this many light modules around a code. */
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /** The code as a picture, dark on light, one unit for a module. */
  static String svg(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    int side = code.size + 2 * QUIET_ZONE;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M')
              .append(x + QUIET_ZONE)
              .append(' ')
              .append(y + QUIET_ZONE)
              .append("h1v1h-1z");
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 SIDE SIDE" shape-rendering="crispEdges">\
        <rect width="SIDE" height="SIDE" fill="#fff"/><path d="PATH"/></svg>""".replace("SIDE", Integer.toString(side)).replace("PATH", path);
  }
}
