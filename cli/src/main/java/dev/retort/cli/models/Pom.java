package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What of a {@code pom.xml} says which files belong together.
 *
 * @param modules folders or files, of all profiles, absolute
 * @param parent the file that it names for its parent; empty when that is looked for in repositories only
 */
record Pom(Path file, List<Path> modules, Optional<Path> parent) {

    static final String NAME = "pom.xml";

    Pom {
        modules = List.copyOf(modules);
    }

    /** @throws CliException when it cannot be read */
    static Pom read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element project = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            Path folder = folder(file);
            List<Path> modules = new ArrayList<>(modules(project, folder));
            for (Element profiles : children(project, "profiles")) {
                for (Element profile : children(profiles, "profile")) {
                    modules.addAll(modules(profile, folder));
                }
            }
            return new Pom(file, modules, parent(project, folder));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new CliException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    static Path folder(Path file) {
        return file.resolveSibling("").normalize();
    }

    private static List<Path> modules(Element within, Path folder) {
        List<Path> found = new ArrayList<>();
        for (Element modules : children(within, "modules")) {
            for (Element module : children(modules, "module")) {
                found.add(file(folder, module.getTextContent().strip()));
            }
        }
        return found;
    }

    private static Optional<Path> parent(Element project, Path folder) {
        for (Element parent : children(project, "parent")) {
            String path = children(parent, "relativePath").stream()
                    .map(element -> element.getTextContent().strip())
                    .findFirst()
                    .orElse("../pom.xml");
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file(folder, path)).filter(Files::isRegularFile);
        }
        return Optional.empty();
    }

    /** A folder means the {@code pom.xml} in it. */
    private static Path file(Path folder, String path) {
        Path named = folder.resolve(path).normalize();
        return Files.isDirectory(named) ? named.resolve(NAME) : named;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getNodeName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
