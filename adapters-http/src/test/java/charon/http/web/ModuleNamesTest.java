package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleNamesTest {

  private final ModuleNames names = ModuleNames.of("""
      one=one/2.0/index.js
      one/=one/2.0/
      @some/two/=some__two/1/
      """, "/at/");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "import { a } from 'one';,import { a } from '/at/one/2.0/index.js';",
        "export*from\"one/parts/a.js\";,export*from\"/at/one/2.0/parts/a.js\";",
        "import\"@some/two/b/c.js\",import\"/at/some__two/1/b/c.js\"",
        "import '../one/a.js';,import '../one/a.js';",
        "import 'unknown';,import 'unknown';",
        "import 'onemore/a.js';,import 'onemore/a.js';",
        "/** @type {import('one').A} */,/** @type {import('one').A} */",
        "const from = 'one';,const from = 'one';"
      })
  void namesOfLibrariesBecomeAddressesWhereModulesImportThem(String script, String resolved) {
    assertThat(names.resolve(script)).isEqualTo(resolved);
  }
}
