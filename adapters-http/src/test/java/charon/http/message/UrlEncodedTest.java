package charon.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlEncodedTest {

  @ParameterizedTest
  @CsvSource({
    "a=1,1",
    "a=1&a=2,2",
    "b=1&a=2&c=3,2",
    "a=b=c,b=c",
    "%61=1,1",
    "a=x+y,x y",
    "a=x%20y%2B,x y+",
    "a=%C3%A9%f0%9f%98%80,é😀",
    "a=é,é",
    "a,''",
    "a=,''",
    "a=%,%",
    "a=%4,%4",
    "a=%zz,%zz",
    "a=%%41,%A",
    "a=%C3,\ufffd",
    "a=%C0%AF,\ufffd\ufffd",
    "&&a=1&,1"
  })
  void fieldIsDecoded(String text, String value) {
    assertThat(UrlEncoded.parse(text).get("a")).hasValue(value);
  }

  @Test
  void fieldThatIsNotThereIsEmpty() {
    assertThat(UrlEncoded.parse("").get("a")).isEmpty();
    assertThat(UrlEncoded.parse("A=1&b=a").get("a")).isEmpty();
  }
}
