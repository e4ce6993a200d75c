package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import charon.testing.BrowserExtension;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    Venue venue = context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(browser, key -> opened(browser), Venue.class);
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Set.class, key -> Set.at(venue), Set.class)
        .table();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Set set = context.getStore(NAMESPACE).get(Set.class, Set.class);
    if (set != null) {
      boolean failed = context.getExecutionException().isPresent();
      if (failed) {
        set.table().pictures(context.getRequiredTestMethod().getName());
      }
      set.clear(failed);
      assertThat(set.table().complaints()).as("complaints of the pages").isEmpty();
    }
  }

  private static Venue opened(Browser browser) {
    try {
      return Venue.open(browser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table and the data of its server. */
  private record Set(Table table, Path data) {

    static Set at(Venue venue) {
      try {
        Path data = venue.newData();
        return new Set(new Table(venue, data), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void clear(boolean failed) throws IOException {
      table.clear(failed);
      PreparedData.delete(data);
    }
  }
}
