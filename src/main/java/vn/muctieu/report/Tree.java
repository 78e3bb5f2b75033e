package vn.muctieu.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The ways through the XML of an office file. Elements and attributes go by their local names. */
final class Tree {

    private Tree() {}

    static Element read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The elements directly below, in their order. */
    static List<Element> children(@Nullable Element of) {
        List<Element> children = new ArrayList<>();
        for (Node node = of == null ? null : of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(@Nullable Element of, String name) {
        return children(of).stream().filter(child -> is(child, name)).toList();
    }

    /** The first element at the end of a path of names. */
    static @Nullable Element child(@Nullable Element of, String... path) {
        Element found = of;
        for (String name : path) {
            found = children(found, name).stream().findFirst().orElse(null);
        }
        return found;
    }

    /** All elements of a name below, however deep, in their order. */
    static List<Element> all(Element in, String name) {
        List<Element> all = new ArrayList<>();
        var found = in.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    static @Nullable String value(@Nullable Element of, String attribute) {
        for (int i = 0; of != null && i < of.getAttributes().getLength(); i++) {
            if (of.getAttributes().item(i) instanceof Attr one && attribute.equals(one.getLocalName())) {
                return one.getValue();
            }
        }
        return null;
    }
}
