package charon.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

  @ParameterizedTest
  @ValueSource(strings = {"story", " ", "a b", "ä/ö", "😀", "conversation"})
  void anyTextNamesAChannel(String name) {
    assertThat(Channel.named(name).name()).isEqualTo(name);
  }

  @Test
  void requestsNameChannelsOfUpTo200Characters() {
    String longest = "😀".repeat(Channel.MAX_NAME);

    assertThat(Channel.named(longest).name()).isEqualTo(longest);
    for (String wrong : new String[] {"", longest + "x"}) {
      assertThatThrownBy(() -> Channel.named(wrong))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("channel must have 1 to 200 characters");
    }
  }

  @Test
  void encounterHasAChannelForItsLocation() {
    assertThat(Channel.ofEncounter("wick").name()).isEqualTo("encounter-wick");
    assertThat(Channel.ofEncounter("wick").encounterLocation()).contains("wick");
    assertThat(Channel.BRIDGE.encounterLocation()).isEmpty();
  }
}
