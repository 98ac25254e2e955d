package org.readerdesk.passport.driver;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.readerdesk.passport.driver.DriverProblem.Kind;

/// Apple's property list, as far as drivers use it: the keys of the outermost dictionary, each with a text or an array
/// of texts.
///
/// Nothing but the text itself is read: no document type is fetched, and an entity that it would declare is refused.
/// Where the XML is damaged, what stands before is kept.
final class PropertyList {

    private static final XMLInputFactory XML = factory();

    /// @param line where the text ends, from 1
    record Text(String text, int line) {
    }

    private final Problems problems;
    private final Map<String, List<Text>> values = new LinkedHashMap<>();
    private boolean whole = true;

    private PropertyList(Problems problems) {
        this.problems = problems;
    }

    /// Never throws.
    ///
    /// @param problems gets what is wrong
    static PropertyList read(String text, Problems problems) {
        var list = new PropertyList(problems);
        list.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return list;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void read(String text) {
        try {
            var in = XML.createXMLStreamReader(new StringReader(text));
            try {
                read(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            damaged(e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        try {
            if (begins(in, "plist") && begins(in, "dict")) {
                dictionary(in);
            } else {
                problems.add(in.getLocation().getLineNumber(), Kind.NO_LIST);
                whole = false;
            }
        } catch (MissingResourceException _) {
            // the JDK's parser has no words for some damage, as a control character in a document type
            damaged(in.getLocation().getLineNumber());
        }
    }

    private void damaged(int line) {
        problems.add(line, Kind.NOT_XML);
        whole = false;
    }

    private static boolean begins(XMLStreamReader in, String name) throws XMLStreamException {
        return tag(in) == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name);
    }

    /// Goes on to where the next element begins or this one ends.
    private static int tag(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
            refuseEntity(in, event);
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    private void dictionary(XMLStreamReader in) throws XMLStreamException {
        String key = "";
        while (tag(in) == XMLStreamConstants.START_ELEMENT) {
            int line = in.getLocation().getLineNumber();
            switch (in.getLocalName()) {
                case "key" -> key = text(in).text();
                case "array" -> array(in, put(key, line));
                case "string", "integer" -> put(key, line).add(text(in));
                default -> skip(in);
            }
        }
    }

    /// Where the values of the key go: those of a second key of the same name go nowhere.
    private List<Text> put(String key, int line) {
        var fresh = new ArrayList<Text>();
        if (values.putIfAbsent(key, fresh) != null) {
            problems.add(line, Kind.KEY_REPEATED, key);
        }
        return fresh;
    }

    /// What is no text counts as an empty one: the place in the array has a meaning.
    private static void array(XMLStreamReader in, List<Text> texts) throws XMLStreamException {
        while (tag(in) == XMLStreamConstants.START_ELEMENT) {
            if (in.getLocalName().equals("string") || in.getLocalName().equals("integer")) {
                texts.add(text(in));
            } else {
                texts.add(new Text("", in.getLocation().getLineNumber()));
                skip(in);
            }
        }
    }

    private static Text text(XMLStreamReader in) throws XMLStreamException {
        var text = new StringBuilder();
        int line = in.getLocation().getLineNumber();
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(in);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            }
            refuseEntity(in, event);
        }
        return new Text(text.toString(), line);
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = tag(in);
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        }
    }

    private static void refuseEntity(XMLStreamReader in, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("an entity that the document would declare", in.getLocation());
        }
    }

    /// Whether it was read to its end.
    boolean isWhole() {
        return whole;
    }

    /// The texts under a key, a single one or those of an array; empty where the key is not there.
    Optional<List<Text>> texts(String key) {
        return Optional.ofNullable(values.get(key)).map(List::copyOf);
    }

    /// The first text under a key that is not blank.
    Optional<String> text(String key) {
        return texts(key).stream().flatMap(List::stream).map(text -> text.text().strip())
                .filter(text -> !text.isEmpty()).findFirst();
    }
}
