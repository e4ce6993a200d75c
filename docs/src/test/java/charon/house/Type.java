package charon.house;

import com.sun.source.tree.Tree.Kind;
import java.util.List;

/**
 * A class, record, interface or enum.
 *
 * @param name its name, with those around it
 * @param kind what it is
 * @param nested whether it stands inside of another
 * @param exposed whether it and all around it are public
 * @param stateful whether it has fields of its own that are not static
 * @param doc its Javadoc, empty without one
 * @param supertypes the types it names after extends and implements
 * @param methods its methods and constructors with a body or without
 */
record Type(
    String name,
    Kind kind,
    boolean nested,
    boolean exposed,
    boolean stateful,
    String doc,
    List<String> supertypes,
    List<Method> methods) {

  Type {
    supertypes = List.copyOf(supertypes);
    methods = List.copyOf(methods);
  }

  /** Whether several packages can hold one instance of it while it changes. */
  boolean canBeShared() {
    return exposed && !nested && stateful && kind == Kind.CLASS && !name.endsWith("Exception");
  }
}
