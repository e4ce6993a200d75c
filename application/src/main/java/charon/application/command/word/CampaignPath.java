package charon.application.command.word;

import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import java.util.regex.Pattern;

/** Paths below the campaign folder, as members of commands. */
public final class CampaignPath {

  private static final int LONGEST = 1_000;

  /** Segments that lead down; what has a colon before the first slash may be a URL or a drive. */
  private static final Pattern PATH =
      Pattern.compile("(?![^/]*:)(?:(?!\\.{1,2}(?:/|$))[^/\\\\]+(?:/(?!$)|$))*");

  private CampaignPath() {}

  /** The member. */
  public static MemberSpec spec(String name, String about) {
    return MemberSpec.text(name, about)
        .upTo(LONGEST)
        .like("^" + PATH.pattern() + "$")
        .or("");
  }

  /**
   * What the member says; empty if it is missing.
   *
   * @throws InvalidValueException if it is anything but a path below the folder
   */
  public static String of(Members members, String name) {
    String path = Bounds.text(members, name, LONGEST);
    if (!PATH.matcher(path).matches()) {
      throw new InvalidValueException(name + " must be a path below the campaign folder");
    }
    return path;
  }
}
