package charon.persistence.campaign.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.Attributes;
import charon.domain.campaign.CampaignProblem;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value in a YAML file means: the table of the campaign format, row by row. */
class YamlValuesTest {

  private final Findings findings = new Findings();

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
  void yesIsTrue(String written) {
    assertThat(value(written)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
  void noIsFalse(String written) {
    assertThat(value(written)).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
  void nothingIsNull(String written) {
    assertThat(value(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "n",
        "Y",
        "N",
        "yEs",
        "nULL",
        "0o17",
        "089",
        "1e3",
        "6.02e23",
        "2190-1-5",
        "1:99",
        "-.5",
        "0x",
        "=",
        "<<",
        "3 km",
        "2190-13-01",
        "2190-02-30 10:00:00",
        "v1.0.2",
        "12:30:5x"
      })
  void everythingElseIsText(String written) {
    assertThat(value(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "0xFFAA00, 16755200",
    "-0x10, -16",
    "0b101, 5",
    "017, 15",
    "0, 0",
    "-0, 0",
    "1_000, 1000",
    "0x_F_F, 255",
    "+12, 12",
    "-12, -12",
    "1:30, 90",
    "20:30:40, 73840",
    "-1:30, -90",
    "9223372036854775807, 9223372036854775807"
  })
  void integersAreWrittenInManyWays(String written, long meant) {
    assertThat(value(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854775808", "-9223372036854775809", "123456789012345678901234567890"})
  void integersBeyond64BitsComeThroughUnchanged(String written) {
    assertThat(value(written)).isEqualTo(new BigInteger(written));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "1., 1.0",
    ".5, 0.5",
    "-2.5, -2.5",
    "+2.5, 2.5",
    "6.02e+23, 6.02e23",
    "1.5E-3, 0.0015",
    "685.230_15, 685.23015",
    "1:30.5, 90.5"
  })
  void decimalsNeedAPoint(String written, double meant) {
    assertThat(value(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "2190-01-05, 2190-01-05",
    "2190-01-05 06:07:08, 2190-01-05T06:07:08",
    "2190-01-05T06:07:08Z, 2190-01-05T06:07:08Z",
    "2190-01-05t06:07:08 Z, 2190-01-05T06:07:08Z",
    "2190-1-5 6:07:08, 2190-01-05T06:07:08",
    "2190-01-05 06:07:08.25 +02:00, 2190-01-05T06:07:08.250+02:00",
    "2190-01-05 06:07:08.000, 2190-01-05T06:07:08",
    "2190-01-05 06:07:08.123456, 2190-01-05T06:07:08.123",
    "2190-01-05 06:07:08 -3, 2190-01-05T06:07:08-03:00",
    "2190-01-05 06:07:08+00:00, 2190-01-05T06:07:08Z",
    "2190-01-05 06:07:08 -05:30, 2190-01-05T06:07:08-05:30"
  })
  void datesBecomeIsoText(String written, String meant) {
    assertThat(value(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "12", "0x10", "1.5", "2190-01-05", "~", "null", "", "1:30"})
  void quotedValuesAreText(String written) {
    assertThat(value("\"" + written + "\"")).isEqualTo(written);
    assertThat(value("'" + written + "'")).isEqualTo(written);
  }

  @Test
  void theTagsOfPlainValuesAreUnderstood() {
    assertThat(value("!!str 12")).isEqualTo("12");
    assertThat(value("!!int \"12\"")).isEqualTo(12L);
    assertThat(value("!!float 12")).isEqualTo(12.0);
  }

  @ParameterizedTest
  @CsvSource({"0x10, 16", "-0x10, -16", "0b1, 1", "017, 15", "1_000, 1000", "1:30, 90", "-0, -0.0"})
  void anIntegerThatIsToBeADecimalMeansTheSameNumber(String written, double meant) {
    assertThat(value("!!float " + written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @MethodSource
  void keysBecomeText(String written, String key) {
    assertThat(members(written + ": here")).containsOnly(Map.entry(key, "here"));
  }

  static Stream<Arguments> keysBecomeText() {
    return Stream.of(
        arguments("3", "3"),
        arguments("2.5", "2.5"),
        arguments("yes", "true"),
        arguments("~", "null"),
        arguments("2190-01-05", "2190-01-05"),
        arguments("0x10", "16"));
  }

  @Test
  void mergedMembersAreOverriddenByOwnOnes() {
    var members = members(
        "base: &base {a: 1, b: 1}",
        "other: &other {b: 2, c: 2}",
        "one: {<<: *base, b: 9}",
        "many: {b: 9, <<: [*base, *other]}",
        "first: {<<: [*base, *other]}");

    assertThat(members.get("one")).isEqualTo(new Attributes(Map.of("a", 1, "b", 9)));
    assertThat(members.get("many")).isEqualTo(new Attributes(Map.of("a", 1, "b", 9, "c", 2)));
    assertThat(members.get("first")).isEqualTo(new Attributes(Map.of("a", 1, "b", 1, "c", 2)));
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void aQuotedArrowIsAKeyLikeAnyOther() {
    assertThat(members("'<<': 1")).containsOnly(Map.entry("<<", 1L));
  }

  @Test
  void theLastOfTwoEqualKeysCountsAndIsNoted() {
    assertThat(members("a: 1", "b: 2", "a: 3")).containsEntry("a", 3L).hasSize(2);

    CampaignProblem problem = findings.sorted().get(0);
    assertThat(problem.line()).hasValue(3);
    assertThat(problem.what()).contains("'a'");
  }

  @Test
  void keysThatBecomeTheSameTextAreEqual() {
    assertThat(members("1: a", "'1': b")).containsOnly(Map.entry("1", "b"));
    assertThat(findings.sorted()).hasSize(1);
  }

  @Test
  void theOrderOfTheFileIsKept() {
    assertThat(members("z: 1", "a: 2", "m: 3").keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void listsAndMappingsNest() {
    assertThat(members("a:", "  - {b: [1, ~]}", "  - text").get("a"))
        .hasToString("[Attributes[members={b=[1, null]}], text]");
  }

  @Test
  void aTemplateMayBeUsedForDozensOfRooms() {
    String rooms = "  - {<<: *room}\n".repeat(300);

    assertThat(members("room: &room {width: 1}\nrooms:\n" + rooms)).containsKey("rooms");
  }

  private @Nullable Object value(String written) {
    return members("v: " + written).get("v");
  }

  private Map<String, @Nullable Object> members(String... lines) {
    SourceText source = new SourceText("test.yaml", String.join("\n", List.of(lines)));
    return ((YamlValue.Mapping) YamlReader.read(source, findings).orElseThrow())
        .json()
        .members();
  }
}
