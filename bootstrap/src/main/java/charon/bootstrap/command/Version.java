package charon.bootstrap.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written into the jar. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"charon " + number()};
  }

  /** The number alone; words in brackets if this is no jar. */
  public static String number() {
    @Nullable String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "(not built as a jar)" : built;
  }
}
