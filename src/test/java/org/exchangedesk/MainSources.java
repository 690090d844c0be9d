package org.exchangedesk;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The main sources as the compiler parses them, for tests that hold what is written against forms and models. */
public final class MainSources {

    private static final Path ROOT = Path.of("src/main/java/org/exchangedesk");

    private MainSources() {
    }

    /** One method of a class. */
    public record Method(String type, MethodTree tree) {

        public String name() {
            return tree.getName().toString();
        }
    }

    /** The files of these packages and the packages inside them, by path below the root package; all of them without any. */
    public static List<CompilationUnitTree> parsed(String... packages) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null,
                files.getJavaFileObjectsFromPaths(paths(packages)));
            return StreamSupport.stream(task.parse().spliterator(), false).<CompilationUnitTree>map(unit -> unit).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> paths(String... packages) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Path folder : packages.length == 0 ? List.of(ROOT) : Stream.of(packages).map(ROOT::resolve).toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(paths::add);
            }
        }
        return paths;
    }

    /** Every method of these files, those of nested classes under the nested name. */
    public static List<Method> methods(List<CompilationUnitTree> units) {
        List<Method> methods = new ArrayList<>();
        units.forEach(unit -> new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                return super.visitClass(type, type.getSimpleName().toString());
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                methods.add(new Method(type, method));
                return super.visitMethod(method, type);
            }
        }.scan(unit, null));
        return methods;
    }

    /** The texts that are written out below a part of a file. */
    public static List<String> texts(Tree part) {
        List<String> texts = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                if (literal.getValue() instanceof String text) {
                    texts.add(text);
                }
                return null;
            }
        }.scan(part, null);
        return texts;
    }
}
