package charon.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Reads the types of one file out of what the compiler made of its text. Used for one file. */
final class SourceReader extends TreePathScanner<Void, Boolean> {

  private static final Set<Kind> TYPES =
      Set.of(Kind.CLASS, Kind.RECORD, Kind.INTERFACE, Kind.ENUM, Kind.ANNOTATION_TYPE);

  private final CompilationUnitTree unit;
  private final DocTrees trees;
  private final List<Type> types = new ArrayList<>();

  private SourceReader(CompilationUnitTree unit, DocTrees trees) {
    this.unit = unit;
    this.trees = trees;
  }

  static List<Type> types(CompilationUnitTree unit, JavacTask task) {
    SourceReader reader = new SourceReader(unit, DocTrees.instance(task));
    reader.scan(unit, true);
    return reader.types;
  }

  @Override
  public Void visitClass(ClassTree type, Boolean exposed) {
    if (type.getSimpleName().isEmpty()) {
      return super.visitClass(type, false);
    }
    boolean open = exposed && (isPublic(type) || standsInAnInterface());
    types.add(new Type(
        name(),
        type.getKind(),
        isNested(),
        open,
        type.getMembers().stream().anyMatch(SourceReader::isState),
        doc(getCurrentPath()),
        supertypes(type),
        methods(type, open)));
    return super.visitClass(type, open);
  }

  private List<Method> methods(ClassTree type, boolean open) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> trees.getSourcePositions().getEndPosition(unit, method) >= 0)
        .map(method -> method(type, method, open))
        .toList();
  }

  private static boolean isConstructor(MethodTree method) {
    return method.getReturnType() == null;
  }

  private Method method(ClassTree type, MethodTree method, boolean open) {
    boolean reachable = method.getModifiers().getFlags().contains(Modifier.PUBLIC)
        || type.getKind() == Kind.INTERFACE;
    return new Method(
        name() + "." + method.getName(),
        open && reachable,
        lines(method),
        type.getKind() == Kind.RECORD && isConstructor(method)
            ? 0
            : method.getParameters().size(),
        throwsByItself(method),
        doc(type, method));
  }

  /** What is overridden is documented where it comes from, a record's constructor at the record. */
  private String doc(ClassTree type, MethodTree method) {
    boolean overrides = method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    String own = doc(new TreePath(getCurrentPath(), method));
    if (own.isEmpty() && overrides) {
      return Method.INHERITED;
    }
    return own.isEmpty() && isConstructor(method) && type.getKind() == Kind.RECORD
        ? doc(getCurrentPath())
        : own;
  }

  private int lines(Tree tree) {
    var positions = trees.getSourcePositions();
    var lines = unit.getLineMap();
    return (int) (lines.getLineNumber(positions.getEndPosition(unit, tree))
        - lines.getLineNumber(positions.getStartPosition(unit, tree))
        + 1);
  }

  private static boolean throwsByItself(MethodTree method) {
    List<ThrowTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree thrown, Void unused) {
        found.add(thrown);
        return super.visitThrow(thrown, null);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree type, Void unused) {
        return null;
      }
    }.scan(method.getBody(), null);
    return !found.isEmpty();
  }

  private static boolean isPublic(ClassTree type) {
    return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
  }

  private static boolean isState(Tree member) {
    return member instanceof VariableTree field
        && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private boolean isNested() {
    return around().count() > 1;
  }

  private boolean standsInAnInterface() {
    return around()
        .skip(1)
        .findFirst()
        .filter(type -> type.getKind() == Kind.INTERFACE)
        .isPresent();
  }

  /** This type and those it stands in, from the inside. */
  private Stream<ClassTree> around() {
    return Stream.iterate(getCurrentPath(), path -> path != null, TreePath::getParentPath)
        .map(TreePath::getLeaf)
        .filter(tree -> TYPES.contains(tree.getKind()))
        .map(ClassTree.class::cast);
  }

  private String name() {
    return around()
        .map(type -> type.getSimpleName().toString())
        .reduce((inner, outer) -> outer + "." + inner)
        .orElseThrow();
  }

  private static List<String> supertypes(ClassTree type) {
    return Stream.concat(
            Optional.ofNullable(type.getExtendsClause()).stream(),
            type.getImplementsClause().stream())
        .map(Tree::toString)
        .toList();
  }

  private String doc(TreePath path) {
    return Optional.ofNullable(trees.getDocComment(path)).orElse("");
  }
}
