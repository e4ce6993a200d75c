package charon.bootstrap.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All settings, and how the records that hold them are made of texts. */
public final class Settings {

  private static final List<Class<? extends Record>> GROUPS = List.of(
      Folders.class,
      Listening.class,
      Tls.class,
      Tables.class,
      Play.class,
      Keeping.class,
      Watching.class,
      Ai.class,
      Clients.class);

  private static final List<KnownSetting> ALL =
      GROUPS.stream().flatMap(Settings::in).toList();

  private Settings() {}

  /** All, in the order in which they are told. */
  public static List<KnownSetting> all() {
    return ALL;
  }

  /**
   * The one with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static KnownSetting named(String name) {
    return all().stream()
        .filter(setting -> setting.name().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("There is no setting " + name));
  }

  /** The settings of a group. */
  static Stream<KnownSetting> in(Class<? extends Record> group) {
    return Stream.of(group.getRecordComponents()).map(KnownSetting::of);
  }

  /**
   * Makes a group.
   *
   * @param given what is set, by the name of the setting; the rest has its defaults
   * @throws IllegalArgumentException if a value is wrong; tells which, and what was expected
   */
  static <G extends Record> G group(Class<G> group, Map<String, String> given) {
    Object[] values = in(group).map(setting -> setting.value(given)).toArray();
    try {
      return constructor(group).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IllegalStateException("Cannot make " + group, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + group, e);
    }
  }

  private static <G extends Record> Constructor<G> constructor(Class<G> group)
      throws NoSuchMethodException {
    return group.getDeclaredConstructor(
        Stream.of(group.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new));
  }
}
