package charon.http.server;

import charon.http.message.HttpDate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells those who speak HTTP to a port that is encrypted, by a redirect to the same address with
 * encryption. A handshake does not begin with a letter: it is handed on as it came, and this handler
 * is gone. How long one may take to say what one wants is limited by the handshake's time.
 */
final class PlainOnTls extends ByteToMessageDecoder {

  private static final int MAX_HEAD = 8 * 1024;
  private static final Pattern REQUEST = Pattern.compile("[A-Z]{1,20} (/[!-~]*) HTTP/1\\.[01]");
  private static final Pattern HOST =
      Pattern.compile("(?i)host:[ \\t]*([a-z0-9.:\\[\\]-]{1,255})[ \\t]*");

  private final HttpDate date;

  PlainOnTls(HttpDate date) {
    this.date = date;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    int first = in.getUnsignedByte(in.readerIndex());
    if (first < 'A' || first > 'Z') {
      ctx.pipeline().remove(this); // what was read goes on to the handshake
      return;
    }
    String head = in.toString(StandardCharsets.ISO_8859_1);
    if (head.contains("\r\n\r\n") || head.length() > MAX_HEAD) {
      in.skipBytes(in.readableBytes());
      ctx.writeAndFlush(Unpooled.copiedBuffer(answer(head), StandardCharsets.ISO_8859_1))
          .addListener(ChannelFutureListener.CLOSE);
    }
  }

  private String answer(String head) {
    return address(List.of(head.split("\r\n")))
        .map(address -> answer(
            "307 Temporary Redirect",
            "location: " + address + "\r\n",
            "This port speaks HTTPS only: " + address + "\n"))
        .orElseGet(() -> answer("400 Bad Request", "", "This port speaks HTTPS only.\n"));
  }

  private static Optional<String> address(List<String> lines) {
    Matcher request = REQUEST.matcher(lines.get(0));
    return lines.stream()
        .map(HOST::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .filter(host -> request.matches())
        .map(host -> "https://" + host.group(1) + request.group(1));
  }

  private String answer(String status, String location, String text) {
    return "HTTP/1.1 " + status + "\r\n" + location
        + "date: " + date.now()
        + "\r\ncontent-type: text/plain; charset=utf-8\r\ncache-control: no-store\r\n"
        + "content-length: " + text.length() + "\r\nconnection: close\r\n\r\n" + text;
  }
}
