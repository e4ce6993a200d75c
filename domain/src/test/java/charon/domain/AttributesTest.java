package charon.domain;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributesTest {

  @Test
  void laterChangesOfTheSourceAreNotSeenAtAnyDepth() {
    List<Object> innerList = new ArrayList<>(List.of("bunk"));
    Map<String, Object> innerMap = new HashMap<>(Map.of("list", innerList));
    Map<String, Object> source = new HashMap<>(Map.of("map", innerMap, "list", innerList));
    Attributes copy = new Attributes(source);

    innerList.add("locker");
    innerMap.put("more", true);
    source.clear();

    assertThat(copy)
        .isEqualTo(attributes("map", attributes("list", List.of("bunk")), "list", List.of("bunk")));
  }

  @Test
  void nothingInsideCanBeChanged() {
    Attributes tree =
        new Attributes(Map.of("list", new ArrayList<>(List.of(new ArrayList<>(List.of("x"))))));
    List<?> outer = (List<?>) tree.get("list").orElseThrow();

    assertThatThrownBy(() -> tree.members().put("a", 1L))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(outer::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(((List<?>) outer.get(0))::clear)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void membersKeepTheOrderOfTheFileAtEveryDepth() {
    Attributes inner = attributes("z", 1, "m", 2, "a", 3);

    Attributes outer = attributes("second", inner.members(), "first", null);

    assertThat(outer.members().keySet()).containsExactly("second", "first");
    assertThat(outer.object("second").orElseThrow().members().keySet())
        .containsExactly("z", "m", "a");
  }

  static Stream<Arguments> jsonValues() {
    return Stream.of(
        arguments("text", "text"),
        arguments(true, true),
        arguments(7, 7L),
        arguments(7L, 7L),
        arguments(new BigInteger("18446744073709551616"), new BigInteger("18446744073709551616")),
        arguments(0.5, 0.5),
        arguments(new BigDecimal("685.23015"), new BigDecimal("685.23015")),
        arguments(null, null),
        arguments(Arrays.asList(1, null, "a"), Arrays.asList(1L, null, "a")),
        arguments(Map.of("k", 1), attributes("k", 1L)),
        arguments(List.of(Map.of("k", List.of(1))), List.of(attributes("k", List.of(1L)))));
  }

  @ParameterizedTest
  @MethodSource("jsonValues")
  void jsonValuesAreKeptAndIntegersBecomeLong(@Nullable Object given, @Nullable Object kept) {
    assertThat(attributes("value", given).members().get("value")).isEqualTo(kept);
  }

  static Stream<Object> foreignValues() {
    return Stream.of(
        LocalDate.of(2190, 1, 5),
        new byte[0],
        Set.of("a"),
        'c',
        1.5f,
        (short) 1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        List.of(LocalDate.of(2190, 1, 5)),
        Map.of("deep", List.of(Map.of("deeper", Double.NEGATIVE_INFINITY))));
  }

  @ParameterizedTest
  @MethodSource("foreignValues")
  void whatJsonCannotSayIsRefused(Object foreign) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attributes("value", foreign))
        .withMessageContaining("expected: a JSON value");
  }

  @Test
  void namesThatAreNoTextAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attributes("map", Map.of(3, "three")))
        .withMessage("name: 3 (expected: text)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attributes("map", Collections.singletonMap(null, "nothing")))
        .withMessage("name: null (expected: text)");
  }

  @Test
  void nullMembersArePresentButHaveNoValue() {
    Attributes tree = attributes("empty", null);

    assertThat(tree.has("empty")).isTrue();
    assertThat(tree.get("empty")).isEmpty();
    assertThat(tree.has("missing")).isFalse();
    assertThat(tree.get("missing")).isEmpty();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("hall", "hall"),
        arguments("", ""),
        arguments(77, "77"),
        arguments(0, "0"),
        arguments(2.5, "2.5"),
        arguments(new BigInteger("18446744073709551616"), "18446744073709551616"),
        arguments(true, "true"),
        arguments(null, ""),
        arguments(List.of("hall"), ""),
        arguments(Map.of("hall", 1), ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsTheValueInWordsAndEmptyForListsAndMappings(@Nullable Object value, String text) {
    assertThat(attributes("id", value).text("id")).isEqualTo(text);
  }

  @Test
  void missingTextIsEmpty() {
    assertThat(Attributes.EMPTY.text("id")).isEmpty();
  }

  static Stream<Arguments> flags() {
    return Stream.of(
        arguments(null, false),
        arguments(false, false),
        arguments(0, false),
        arguments(0.0, false),
        arguments(BigInteger.ZERO, false),
        arguments("", false),
        arguments(List.of(), false),
        arguments(Map.of(), false),
        arguments(true, true),
        arguments(1, true),
        arguments(-1, true),
        arguments(0.5, true),
        arguments("no", true),
        arguments(" ", true),
        arguments(Arrays.asList((Object) null), true),
        arguments(Map.of("a", false), true));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void flagsAreSetUnlessMissingFalseNullZeroOrEmpty(@Nullable Object value, boolean set) {
    assertThat(attributes("default", value).isSet("default")).isEqualTo(set);
    assertThat(Attributes.EMPTY.isSet("default")).isFalse();
  }

  @Test
  void onlyIntegersOf64BitsAreIntegers() {
    Attributes tree = attributes(
        "deck", 3, "big", new BigInteger("9223372036854775808"), "real", 3.0, "text", "3");

    assertThat(tree.integer("deck")).isEqualTo(OptionalLong.of(3));
    assertThat(Stream.of("big", "real", "text", "missing").map(tree::integer))
        .containsOnly(OptionalLong.empty());
  }

  @Test
  void objectIsOnlyAMapping() {
    Attributes tree = attributes("ship", Map.of("name", "Snuffbox"), "list", List.of("x"));

    assertThat(tree.object("ship")).contains(attributes("name", "Snuffbox"));
    assertThat(tree.object("list")).isEmpty();
    assertThat(tree.object("missing")).isEmpty();
  }

  @Test
  void objectsAreTheMappingsOfAListInOrder() {
    Attributes first = attributes("id", "a");
    Attributes second = attributes("id", "b");
    Attributes tree = attributes("rooms", Arrays.asList(first, "x", null, List.of(first), second));

    assertThat(tree.objects("rooms")).containsExactly(first, second);
    assertThat(attributes("rooms", first).objects("rooms")).isEmpty();
    assertThat(Attributes.EMPTY.objects("rooms")).isEmpty();
  }

  @Test
  void withReplacesInPlaceAndAddsAtTheEnd() {
    Attributes tree = attributes("slug", "from the file", "name", "Wick");

    Attributes changed = tree.with("map", null).with("slug", "wick");

    assertThat(changed.members())
        .containsExactly(
            Map.entry("slug", "wick"), Map.entry("name", "Wick"), new SimpleEntry<>("map", null));
    assertThat(tree).isEqualTo(attributes("slug", "from the file", "name", "Wick"));
  }

  @Test
  void withoutDropsTheNamedMembersOnly() {
    assertThat(attributes("a", 1, "b", 2, "c", 3)
            .without(Set.of("b", "z"))
            .members()
            .keySet())
        .containsExactly("a", "c");
  }

  @Test
  void everyMappingOfAListIsChangedAndOtherItemsAreLeftOut() {
    Attributes file = attributes("name", "x", "list", List.of(attributes("a", 1), "word"), "z", 2);

    assertThat(file.withEach("list", entry -> entry.with("b", 2)))
        .isEqualTo(attributes("name", "x", "list", List.of(attributes("a", 1, "b", 2)), "z", 2));
  }

  @Test
  void whereThereIsNoListNothingChanges() {
    Attributes file = attributes("text", "word", "nothing", null);

    for (String name : List.of("text", "nothing", "missing")) {
      assertThat(file.withEach(name, entry -> Attributes.EMPTY)).isEqualTo(file);
    }
  }

  @Test
  void shapeIsThatOfTheTemplate() {
    Attributes template = attributes("name", "", "level", 1, "status", "none");
    Attributes file = attributes("other", 5, "status", null, "level", List.of(2));

    Attributes shaped = file.shapedLike(template);

    assertThat(shaped).isEqualTo(attributes("name", "", "level", List.of(2), "status", null));
    assertThat(shaped.members().keySet()).containsExactly("name", "level", "status");
  }
}
