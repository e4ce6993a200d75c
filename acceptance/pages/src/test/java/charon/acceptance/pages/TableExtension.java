package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import charon.testing.BrowserExtension;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Sets a {@link Table} for a test that has one as a parameter, and clears it afterwards. A test
 * whose pages have complained fails; of a test that fails, pictures are kept.
 */
final class TableExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(TableExtension.class);

  private final BrowserExtension browsers = new BrowserExtension();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return browsers.evaluateExecutionCondition(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Table.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var browser = (Browser) browsers.resolveParameter(parameter, context);
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Set.class, key -> Set.with(browser), Set.class)
        .table();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Set set = context.getStore(NAMESPACE).get(Set.class, Set.class);
    if (set != null) {
      if (context.getExecutionException().isPresent()) {
        set.table().pictures(context.getRequiredTestMethod().getName());
      }
      assertThat(set.table().complaints()).as("complaints of the pages").isEmpty();
    }
  }

  /** Cleared by JUnit when the test is over. */
  private record Set(Table table, Path data) implements AutoCloseable {

    static Set with(Browser browser) {
      try {
        Path data = Files.createTempDirectory("charon-table");
        return new Set(new Table(browser, data), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      table.close();
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
