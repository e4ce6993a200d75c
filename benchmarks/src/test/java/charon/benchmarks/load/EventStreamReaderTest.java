package charon.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are recognised however they are cut into pieces. */
class EventStreamReaderTest {

  private static final String EVENT = "event: activeview\ndata: {\"a\": 1}\nid: 42\n\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 31, 4096})
  void countsEventsAndKnowsTheLast(int pieceLength) {
    String stream = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + chunk("event: activeview\ndata: {}\nid: 41\n\n") + chunk("retry: 1500\n\n")
        + chunk(EVENT) + chunk(": keepalive\n\n");
    var reader = new EventStreamReader();

    byte[] bytes = bytes(stream);
    for (int i = 0; i < bytes.length; i += pieceLength) {
      reader.read(ByteBuffer.wrap(bytes, i, Math.min(pieceLength, bytes.length - i)));
    }

    var checksum = new CRC32();
    checksum.update(bytes(EVENT));
    assertThat(reader.revision()).isEqualTo(42);
    assertThat(reader.events()).isEqualTo(2);
    assertThat(reader.bytes()).isEqualTo(bytes.length);
    assertThat(reader.lastChecksum()).isEqualTo(checksum.getValue());
  }

  private static String chunk(String content) {
    return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
