package charon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoizedTest {

  private final List<String> made = new ArrayList<>();

  @Test
  void valueIsMadeAnewOnlyWhenItsSourceChanges() {
    Memoized<String, Integer> first = Memoized.of("one", this::length);

    assertThat(first.next("one", this::length)).isSameAs(first);
    assertThat(first.next("three", this::length)).isEqualTo(new Memoized<>("three", 5));
    assertThat(made).containsExactly("one", "three");
  }

  private int length(String text) {
    made.add(text);
    return text.length();
  }
}
