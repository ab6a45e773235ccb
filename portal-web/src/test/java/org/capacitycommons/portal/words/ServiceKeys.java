package org.capacitycommons.portal.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a service answers with, read off its source: what it complains of at fields, what it says is missing
 * before a move, and the types of its problems with their status.
 *
 * @param faults by key, the names of the values that come with it wherever it is made
 */
record ServiceKeys(Map<String, Set<String>> faults, Set<String> missing, Map<String, String> problems) {
    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    /** The name of a problem is written as a constant: its slug is the same with hyphens. */
    private static final Pattern PROBLEM = Pattern.compile("(?m)^    ([A-Z_]+)\\((\\d{3}), \"");

    private static final Set<String> KEY_PARAMETERS = Set.of("key", "complaint");

    static ServiceKeys of(Path source) throws IOException {
        var keys = new ServiceKeys(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
        for (CompilationUnitTree unit : parsed(source)) {
            unit.accept(keys.new Reader(helpers(unit)), null);
        }
        for (Path file : javaFiles(source)) {
            String name = file.getFileName().toString();
            if (name.endsWith("Problem.java")) {
                PROBLEM.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> keys.problems.put(
                                match.group(1).toLowerCase(Locale.ROOT).replace('_', '-'), match.group(2)));
            }
        }
        return keys;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null,
                files,
                _ -> {},
                List.of("-proc:none"),
                null,
                files.getJavaFileObjectsFromPaths(javaFiles(source)));
        return task.parse();
    }

    private static List<Path> javaFiles(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Methods of a file that pass a key on to a complaint, with the place of the key among their parameters. */
    private static Map<String, Integer> helpers(CompilationUnitTree unit) {
        var found = new HashMap<String, Integer>();
        unit.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                        String body = String.valueOf(method.getBody());
                        for (int i = 0; i < method.getParameters().size(); i++) {
                            VariableTree parameter = method.getParameters().get(i);
                            if (KEY_PARAMETERS.contains(parameter.getName().toString())
                                    && parameter.getType().toString().equals("String")
                                    && (body.contains("FieldError") || body.contains("complain("))) {
                                found.put(method.getName().toString(), i);
                            }
                        }
                        return super.visitMethod(method, null);
                    }
                },
                null);
        return found;
    }

    /** Walks through one file. */
    private final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Map<String, Integer> helpers;

        Reader(Map<String, Integer> helpers) {
            this.helpers = helpers;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String method = call.getMethodSelect().toString();
            String name = method.substring(method.lastIndexOf('.') + 1);
            var arguments = call.getArguments();
            if (method.equals("FieldError.of")) {
                note(arguments.get(1), valuesAfter(arguments, 2));
            } else if (method.equals("Complaint.of")) {
                note(arguments.getFirst(), valuesAfter(arguments, 1));
            } else if (name.equals("complain") || method.equals("check.wrong") || method.equals("CsvRow.refused")) {
                note(arguments.get(1), Set.of());
            } else if (helpers.containsKey(name) && arguments.size() > helpers.get(name)) {
                note(arguments.get(helpers.get(name)), Set.of());
            } else if (method.equals("missing.add")) {
                missing.addAll(chosen(arguments.getFirst()));
            } else if (isMissing(method, name, arguments)) {
                missing.addAll(literals(arguments.getLast()));
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            if (made.getIdentifier().toString().equals("FieldError")) {
                note(made.getArguments().get(1), Set.of());
            }
            return super.visitNewClass(made, null);
        }

        private void note(ExpressionTree key, Set<String> values) {
            for (String each : chosen(key)) {
                faults.merge(each, values, (before, now) -> before.isEmpty() ? now : before);
            }
        }
    }

    private static boolean isMissing(String method, String name, List<? extends ExpressionTree> arguments) {
        return (method.equals("missing") && arguments.size() == 2)
                || (name.equals("with") && arguments.getFirst().toString().equals("\"missing\""));
    }

    /** The names in a list of names and values. */
    private static Set<String> valuesAfter(List<? extends ExpressionTree> arguments, int first) {
        var names = new TreeSet<String>();
        for (int i = first; i + 1 < arguments.size(); i += 2) {
            names.addAll(literals(arguments.get(i)));
        }
        return names;
    }

    /** The keys that an expression may come out as. */
    private static List<String> chosen(Tree expression) {
        return switch (expression) {
            case ConditionalExpressionTree choice ->
                Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                        .flatMap(each -> chosen(each).stream())
                        .toList();
            case SwitchExpressionTree choice -> literals(choice);
            case LiteralTree _ -> literals(expression);
            default -> List.of();
        };
    }

    private static List<String> literals(Tree tree) {
        var found = new ArrayList<String>();
        tree.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                        if (literal.getValue() instanceof String text
                                && KEY.matcher(text).matches()) {
                            found.add(text);
                        }
                        return null;
                    }
                },
                null);
        return found;
    }
}
