package charon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedTest {

  private final List<String> made = new ArrayList<>();

  @Test
  void valueIsMadeAnewOnlyWhenItsSourceChanges() {
    Derived<String, Integer> first = Derived.of("one", this::length);

    assertThat(first.next("one", this::length)).isSameAs(first);
    assertThat(first.next("three", this::length)).isEqualTo(new Derived<>("three", 5));
    assertThat(made).containsExactly("one", "three");
  }

  private int length(String text) {
    made.add(text);
    return text.length();
  }
}
