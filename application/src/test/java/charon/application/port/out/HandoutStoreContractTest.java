package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.steering.HandoutStore;
import charon.domain.ConflictException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link HandoutStore} keeps. */
public abstract class HandoutStoreContractTest {

  /** The store under test; empty at the beginning of each test, then always the same. */
  protected abstract HandoutStore store();

  /** What a file holds, by its path below the campaign folder; empty if there is none. */
  protected abstract byte[] read(String path);

  @Test
  void keepsAPictureAsItCame() {
    String path = store().keep("chart.png", content("a\0b\r\n"), false);

    assertThat(path).isEqualTo("campaign/handouts/chart.png");
    assertThat(read(path)).asString(StandardCharsets.UTF_8).isEqualTo("a\0b\r\n");
  }

  @Test
  void putsNoneInPlaceOfAnotherUnlessAskedTo() {
    String path = store().keep("chart.png", content("one"), false);

    assertThat(store().keep("chart.png", content("one"), false)).isEqualTo(path);
    assertThatThrownBy(() -> store().keep("chart.png", content("two"), false))
        .isInstanceOf(ConflictException.class)
        .hasMessageStartingWith("name");
    assertThat(read(path)).asString(StandardCharsets.UTF_8).isEqualTo("one");

    store().keep("chart.png", content("two"), true);
    assertThat(read(path)).asString(StandardCharsets.UTF_8).isEqualTo("two");
  }

  @Test
  void hasNoTwoNamesThatDifferInCapitalsOnly() {
    store().keep("chart.png", content("one"), false);

    assertThatThrownBy(() -> store().keep("Chart.png", content("one"), true))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void hasABound() {
    IntStream.range(0, HandoutStore.MOST)
        .forEach(n -> store().keep("p" + n + ".png", content("p"), false));

    assertThatThrownBy(() -> store().keep("more.png", content("p"), false))
        .isInstanceOf(ConflictException.class);
    assertThat(store().keep("p7.png", content("other"), true)).endsWith("p7.png");
    assertThat(read("campaign/handouts/more.png")).isEmpty();
  }

  @Test
  void leavesWhatWasThereIfTheContentBreaksOff() {
    String path = store().keep("chart.png", content("one"), false);
    InputStream torn = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("torn");
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        return read();
      }
    };

    assertThatThrownBy(() -> store().keep("chart.png", torn, true))
        .isInstanceOf(RuntimeException.class);

    assertThat(read(path)).asString(StandardCharsets.UTF_8).isEqualTo("one");
  }

  protected static InputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
