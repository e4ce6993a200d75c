package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.message.HttpDate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainOnTlsTest {

  private final EmbeddedChannel channel =
      new EmbeddedChannel(new PlainOnTls(new HttpDate(InstantSource.fixed(Instant.EPOCH))));

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void plainHttpIsSentToTheSameAddressWithEncryption() {
    send("GET /terminal/?a=b HTTP/1.1\r\nAccept: */*\r\nhost: table.local:80");
    assertThat(channel.<Object>readOutbound()).as("not all of it").isNull();

    send("00\r\n\r\n");

    assertThat(answer())
        .startsWith("HTTP/1.1 307 Temporary Redirect\r\n")
        .contains("\r\nlocation: https://table.local:8000/terminal/?a=b\r\n")
        .contains("\r\ndate: ", "connection: close\r\n")
        .endsWith("This port speaks HTTPS only: https://table.local:8000/terminal/?a=b\n");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void whatCannotBeSentAnywhereIsToldSo() {
    send("GET / HTTP/1.1\r\nHost: <b>\r\n\r\n");

    assertThat(answer())
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .endsWith("\r\n\r\nThis port speaks HTTPS only.\n");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aHeadWithoutEndIsNotWaitedFor() {
    send("GET /" + "a".repeat(9_000));

    assertThat(answer()).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void aHandshakeGoesOnAsItCame() {
    byte[] hello = {0x16, 3, 1, 0, 5, 1, 0};

    channel.writeInbound(Unpooled.wrappedBuffer(hello));

    ByteBuf passed = channel.readInbound();
    assertThat(passed).isEqualTo(Unpooled.wrappedBuffer(hello));
    passed.release();
    assertThat(channel.pipeline().get(PlainOnTls.class)).isNull();
  }

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
  }

  private String answer() {
    ByteBuf written = channel.readOutbound();
    String text = written.toString(StandardCharsets.ISO_8859_1);
    written.release();
    return text;
  }
}
