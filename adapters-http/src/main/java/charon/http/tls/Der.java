package charon.http.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** As much of DER (ITU-T X.690) as a certificate needs. */
final class Der {

  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT = 0x06;
  private static final int UTF8 = 0x0c;
  private static final int UTC_TIME = 0x17;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int SHORT_LENGTH = 0x80;
  private static final int SEVEN_BITS = 0x7f;
  private static final DateTimeFormatter TWO_DIGIT_YEAR =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  /** A value with its tag and length around it. */
  static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    value.writeBytes(length(content.size()));
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  static byte[] set(byte[]... parts) {
    return tagged(SET, parts);
  }

  static byte[] integer(BigInteger value) {
    return tagged(INTEGER, value.toByteArray());
  }

  static byte[] octets(byte[] value) {
    return tagged(OCTET_STRING, value);
  }

  /** Bits, the number of which can be divided by eight but for those that are not used. */
  static byte[] bits(int unused, byte[] value) {
    return tagged(BIT_STRING, new byte[] {(byte) unused}, value);
  }

  static byte[] text(String value) {
    return tagged(UTF8, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A moment before 2050, as certificates have it (RFC 5280, section 4.1.2.5). */
  static byte[] time(Instant moment) {
    return tagged(UTC_TIME, TWO_DIGIT_YEAR.format(moment).getBytes(StandardCharsets.US_ASCII));
  }

  /** An object identifier: numbers with dots between them. */
  static byte[] object(String dotted) {
    String[] numbers = dotted.split("\\.", -1);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
    for (int i = 2; i < numbers.length; i++) {
      writeBase128(content, Integer.parseInt(numbers[i]));
    }
    return tagged(OBJECT, content.toByteArray());
  }

  private static void writeBase128(ByteArrayOutputStream out, int number) {
    int shift = 28;
    while (shift > 0 && number >>> shift == 0) {
      shift -= 7;
    }
    for (; shift > 0; shift -= 7) {
      out.write((number >>> shift & SEVEN_BITS) | SHORT_LENGTH);
    }
    out.write(number & SEVEN_BITS);
  }

  private static byte[] length(int length) {
    if (length < SHORT_LENGTH) {
      return new byte[] {(byte) length};
    }
    byte[] number = BigInteger.valueOf(length).toByteArray();
    int from = number[0] == 0 ? 1 : 0;
    byte[] field = new byte[1 + number.length - from];
    field[0] = (byte) (SHORT_LENGTH | number.length - from);
    System.arraycopy(number, from, field, 1, number.length - from);
    return field;
  }
}
