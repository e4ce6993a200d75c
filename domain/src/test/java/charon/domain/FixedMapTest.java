package charon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedMapTest {

  private final Map<String, Integer> changing = new LinkedHashMap<>();
  private final FixedMap<String, Integer> fixed;

  FixedMapTest() {
    changing.put("z", 1);
    changing.put("a", 2);
    fixed = FixedMap.of(changing);
  }

  @Test
  void entriesKeepTheirOrder() {
    assertThat(fixed).containsExactly(Map.entry("z", 1), Map.entry("a", 2));
    assertThat(fixed.keySet()).containsExactly("z", "a");
    assertThat(fixed.values()).containsExactly(1, 2);
    assertThat(fixed).hasToString("{z=1, a=2}");
  }

  @Test
  void laterChangesOfTheOriginalDoNotShow() {
    changing.clear();

    assertThat(fixed).hasSize(2).containsKey("a").containsValue(2);
    assertThat(fixed.get("a")).isEqualTo(2);
    assertThat(fixed.get("b")).isNull();
  }

  @Test
  void whatIsFixedIsNotCopiedAgain() {
    assertThat(FixedMap.of(fixed)).isSameAs(fixed);
    assertThat(FixedMap.of(Map.copyOf(changing))).isNotSameAs(fixed).isEqualTo(fixed);
  }

  @Test
  void mapEqualsEveryMapWithItsEntries() {
    assertThat(fixed.equals(changing)).isTrue();
    assertThat(changing.equals(fixed)).isTrue();
    assertThat(fixed).hasSameHashCodeAs(changing).isNotEqualTo(Map.of("a", 2));
  }

  @Test
  void nothingChangesIt() {
    assertThatThrownBy(() -> fixed.put("b", 3)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.putAll(Map.of("b", 3)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(fixed::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.keySet().remove("a"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.entrySet().iterator().next().setValue(3))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
