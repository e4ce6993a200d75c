package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {

  private final List<String> closed = new ArrayList<>();
  private final Resources resources = new Resources();

  @Test
  void closesInReverseOrderAndOnce() {
    addAll();

    resources.close();
    resources.close();

    assertThat(closed).containsExactly("http", "campaign", "storage");
  }

  @Test
  void aFailureToCloseDoesNotKeepTheOthersOpen() {
    addAll();
    resources.add(() -> {
      throw new IllegalStateException("stuck");
    });

    resources.close();

    assertThat(closed).containsExactly("http", "campaign", "storage");
  }

  private void addAll() {
    for (String name : List.of("storage", "campaign", "http")) {
      resources.add(() -> closed.add(name));
    }
  }
}
