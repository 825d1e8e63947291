import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes static pages of the manual, in one folder: the page of {@code index.md} and those that it links, with the pictures and files that
 * they show beside them. {@code ./mvnw -Pdist verify} calls it, with CommonMark on the class path.
 */
final class ManualPages {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #fff; --text: #1d232b; --muted: #5b6572; --line: #d9dfe6; --code: #f2f5f8; --link: #0a5dc2 }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #14191f; --text: #dfe5ec; --muted: #97a3b0; --line: #303a45; --code: #1d242c; --link: #7db4ff }
            }
            * { box-sizing: border-box }
            body { margin: 0; display: flex; background: var(--ground); color: var(--text); font: 16px/1.55 Inter, system-ui, sans-serif }
            nav { flex: 0 0 15rem; position: sticky; top: 0; height: 100vh; overflow: auto; padding: 2rem 1.5rem; border-right: 1px solid var(--line) }
            nav a { display: block; padding: .2rem 0; color: var(--muted); text-decoration: none }
            nav a[aria-current], nav a:hover { color: var(--text) }
            nav a[aria-current] { font-weight: 600 }
            main { flex: 1; min-width: 0; max-width: 56rem; padding: 1rem 2.5rem 4rem }
            h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .8rem }
            a { color: var(--link) }
            img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px }
            code { font: .88em "JetBrains Mono", ui-monospace, monospace; background: var(--code); padding: .1em .3em; border-radius: 4px }
            pre { overflow-x: auto; padding: .9rem 1.1rem; background: var(--code); border-radius: 6px }
            pre code { padding: 0 }
            table { display: block; overflow-x: auto; border-collapse: collapse }
            th, td { padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
            th:empty { padding: 0; border: 0 }
            @media (max-width: 50rem) { body { display: block } nav { position: static; height: auto; border: 0; padding-bottom: 0 } main { padding: 0 1.5rem 3rem } }
            """;

    private final Path out;
    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Map<Path, Node> pages = new LinkedHashMap<>();
    private final Map<String, Path> named = new HashMap<>();

    private ManualPages(Path out) {
        this.out = out;
    }

    /** @param arguments the file of the first page, and the folder for the pages, which is made */
    public static void main(String[] arguments) throws IOException {
        new ManualPages(Path.of(arguments[1])).make(Path.of(arguments[0]).normalize());
    }

    private void make(Path index) throws IOException {
        Files.createDirectories(out);
        add(index);
        for (String target : targets(pages.get(index))) {
            Path file = file(index, target);
            if (target.endsWith(".md")) {
                add(file);
            }
        }
        for (Path page : pages.keySet()) {
            write(page);
        }
        Files.writeString(out.resolve("manual.css"), STYLE);
        System.out.println("made " + pages.size() + " pages in " + out);
    }

    private void add(Path page) throws IOException {
        pages.put(page, parser.parse(Files.readString(page)));
        claim(page, htmlName(page));
    }

    private static Set<String> targets(Node page) {
        Set<String> targets = new LinkedHashSet<>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
            }
        });
        return targets;
    }

    private void write(Path page) throws IOException {
        Node tree = pages.get(page);
        Map<String, String> places = new HashMap<>();
        Set<String> linked = new HashSet<>(targets(tree));
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                linked.add(image.getDestination());
                visitChildren(image);
            }
        });
        for (String target : linked) {
            places.put(target, place(page, target));
        }
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(places.get(link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(places.get(image.getDestination()));
            }
        });
        String body = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> headingIds())
                .build()
                .render(tree);
        StringBuilder list = new StringBuilder();
        for (Path other : pages.keySet()) {
            list.append("<a href=\"")
                    .append(htmlName(other))
                    .append(other.equals(page) ? "\" aria-current=\"page" : "");
            list.append("\">").append(title(other)).append("</a>\n");
        }
        Files.writeString(out.resolve(htmlName(page)), """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="manual.css">
                </head>
                <body>
                <nav>
                %s</nav>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title(page), list, body));
    }

    /** Where a page finds what it links; a file that is no page is copied. */
    private String place(Path page, String target) throws IOException {
        if (target.matches("[a-z]+:.*|#.*")) {
            return target;
        }
        String anchor = target.contains("#") ? target.substring(target.indexOf('#')) : "";
        Path file = file(page, target);
        if (pages.containsKey(file)) {
            return htmlName(file) + anchor;
        } else if (!Files.isRegularFile(file)) {
            throw new IOException(page + " links " + target + ", and there is no such file");
        }
        String name = (file.toString().matches(".*\\.(png|gif|svg)") ? "pictures/" : "files/") + file.getFileName();
        claim(file, name);
        Path copy = out.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private static Path file(Path page, String target) {
        return page.resolveSibling(target.replaceFirst("#.*", "")).normalize();
    }

    private void claim(Path file, String name) throws IOException {
        Path before = named.putIfAbsent(name, file);
        if (before != null && !before.equals(file)) {
            throw new IOException(before + " and " + file + " would both be " + name);
        }
    }

    private static String htmlName(Path page) {
        return page.getFileName().toString().replaceFirst("\\.md$", ".html");
    }

    private String title(Path page) {
        return pages.get(page).getFirstChild() instanceof Heading heading ? escaped(words(heading)) : htmlName(page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** Gives headings of a page the ids that code hosts give them, so that links hold here and there. */
    private static AttributeProvider headingIds() {
        Set<String> taken = new HashSet<>();
        return (node, tag, attributes) -> {
            if (node instanceof Heading) {
                String plain = words(node)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
                String id = plain;
                for (int i = 1; !taken.add(id); i++) {
                    id = plain + "-" + i;
                }
                attributes.put("id", id);
            }
        };
    }
}
