package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.TlsCertificate;
import charon.http.server.PipelineInitializer.Limits;
import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger can do over HTTP/2, frame by frame (RFC 9113). */
@Timeout(60)
class HostileStreamsTest {

  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;
  private static final int END = 5; // of headers and of the stream
  private static final int MOST_RESETS = 1_000;

  @TempDir
  private Path folder = Path.of("");

  private IdentityFiles files = new IdentityFiles(folder, folder);

  @BeforeEach
  void makeCertificate() throws Exception {
    files = TestCertificates.in(folder.resolve("server"));
  }

  @Test
  void whoProvokesOneResetAfterTheOtherIsCutOff() throws Exception {
    try (LiveServer server = encrypted(HttpSettings.DEFAULTS);
        Frames frames = new Frames(server, files.certificate(), 65_535)) {
      boolean cutOff = false;
      try {
        for (int stream = 1; stream < 2 * MOST_RESETS && !cutOff; stream += 2) {
          frames.write(HEADERS, END, stream, request("/accounts/login/", "https"));
          frames.write(WINDOW_UPDATE, 0, stream, new byte[4]); // by nothing: an error
          cutOff = frames.next(GOAWAY, RST_STREAM) == GOAWAY;
        }
      } catch (EOFException | SocketException closed) {
        cutOff = true;
      }
      assertThat(cutOff).isTrue();
    }
  }

  @Test
  void anAnswerThatNobodyTakesIsResetAfterItsTime() throws Exception {
    Limits limits = new Limits(
        1 << 20,
        Duration.ofSeconds(75),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMillis(500));
    try (LiveServer server = encrypted(HttpSettings.DEFAULTS.with(limits));
        Frames frames = new Frames(server, files.certificate(), 0)) {
      frames.write(HEADERS, END, 1, request("/accounts/login/", "https"));

      assertThat(frames.next(RST_STREAM)).isEqualTo(RST_STREAM);
    }
  }

  private LiveServer encrypted(HttpSettings settings) throws Exception {
    return LiveServer.with(settings, TlsCertificate.given(files.certificate(), files.key()));
  }

  /** A head without Huffman codes (RFC 7541). */
  private static byte[] request(String path, String scheme) {
    return ByteBuffer.allocate(6 + path.length())
        .put((byte) 0x82) // GET
        .put((byte) ("https".equals(scheme) ? 0x87 : 0x86))
        .put((byte) 0x04)
        .put((byte) path.length())
        .put(path.getBytes(StandardCharsets.US_ASCII))
        .put((byte) 0x01)
        .put((byte) 0)
        .array();
  }

  /** A connection. */
  private static final class Frames implements AutoCloseable {

    private final SSLSocket socket;
    private final DataInputStream in;
    private final OutputStream out;

    Frames(LiveServer server, Path certificate, int window) throws Exception {
      socket = (SSLSocket) TestCertificates.trusting(certificate)
          .getSocketFactory()
          .createSocket(server.address().getAddress(), server.address().getPort());
      socket.setSoTimeout(20_000);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"h2"});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      in = new DataInputStream(socket.getInputStream());
      out = socket.getOutputStream();
      out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      write(
          SETTINGS,
          0,
          0,
          ByteBuffer.allocate(6).putShort((short) 4).putInt(window).array());
    }

    void write(int type, int flags, int stream, byte[] payload) throws IOException {
      out.write(ByteBuffer.allocate(9 + payload.length)
          .put((byte) 0)
          .putShort((short) payload.length)
          .put((byte) type)
          .put((byte) flags)
          .putInt(stream)
          .put(payload)
          .array());
      out.flush();
    }

    /** The type of the next frame that is of one of those. */
    int next(int... types) throws IOException {
      while (true) {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        in.skipNBytes(5 + (long) length);
        for (int wanted : types) {
          if (type == wanted) {
            return type;
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
