package charon.http.sse.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What all tables compress with. */
class CompressorsTest {

  private static final byte[] BEFORE =
      "a table, and what it shows".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TEXT = "a table, and what it hides".getBytes(StandardCharsets.UTF_8);

  private final List<FrameCompressor> made = new ArrayList<>();
  private Compressors compressors = new Compressors(1, this::another);

  @AfterEach
  void close() {
    compressors.close();
  }

  @Test
  void oneIsMadeForAnyNumberOfFramesAfterEachOther() throws DataFormatException {
    assertThat(read(compressors.compress(TEXT, null), null)).isEqualTo(TEXT);
    assertThat(read(compressors.compress(TEXT, BEFORE), BEFORE)).isEqualTo(TEXT);
    assertThat(read(compressors.compress(BEFORE, null), null)).isEqualTo(BEFORE);

    assertThat(made).hasSize(1);
  }

  @Test
  @SuppressWarnings("NullAway") // a fault, whatever it is
  void oneWithWhichSomethingWentWrongIsUsedAgain() throws DataFormatException {
    read(compressors.compress(BEFORE, null), null);
    assertThatThrownBy(() -> compressors.compress(null, TEXT)).isInstanceOf(Exception.class);

    assertThat(read(compressors.compress(TEXT, null), null)).isEqualTo(TEXT);
    assertThat(made).hasSize(1);
  }

  @Test
  @Timeout(60)
  void whoFindsNoneDoesNotWaitAndWhatIsTooManyEnds() throws Exception {
    compressors = new Compressors(1, () -> made.isEmpty() ? whileAnotherIsAtWork() : another());

    compressors.compress(TEXT, null).release();

    assertThat(made).hasSize(2);
    assertThat(read(compressors.compress(TEXT, null), null)).isEqualTo(TEXT);
    assertThat(made).hasSize(2);
    assertThat(made).filteredOn(CompressorsTest::hasEnded).hasSize(1);
  }

  @Test
  void theyEndWithTheServer() throws DataFormatException {
    read(compressors.compress(TEXT, null), null);

    compressors.close();

    assertThat(made).allMatch(CompressorsTest::hasEnded);
    assertThat(read(compressors.compress(TEXT, null), null)).isEqualTo(TEXT);
    assertThat(made).hasSize(2).allMatch(CompressorsTest::hasEnded);
  }

  private FrameCompressor another() {
    FrameCompressor next = new FrameCompressor(6);
    made.add(next);
    return next;
  }

  /** Makes one; before it is used, another frame is made from beginning to end. */
  private FrameCompressor whileAnotherIsAtWork() {
    FrameCompressor first = another();
    compressors.compress(BEFORE, null).release();
    return first;
  }

  private static boolean hasEnded(FrameCompressor compressor) {
    try {
      compressor.compress(TEXT, null).release();
      return false;
    } catch (NullPointerException ended) { // so says java.util.zip.Deflater
      return true;
    }
  }

  private static byte[] read(ByteBuf compressed, byte @Nullable [] before)
      throws DataFormatException {
    byte[] bytes = new byte[compressed.readableBytes()];
    compressed.readBytes(bytes).release();
    Inflater inflater = new Inflater(true);
    if (before != null) {
      inflater.setDictionary(before);
    }
    inflater.setInput(bytes);
    byte[] text = new byte[1_000];
    int length = inflater.inflate(text);
    inflater.end();
    return Arrays.copyOf(text, length);
  }
}
