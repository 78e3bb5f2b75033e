package vn.muctieu.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.session.Session;

/** What a session holds beside its owner, as bytes; mostly nothing. */
final class SessionAttributes {

    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "java.lang.*;java.util.*;java.time.*;vn.muctieu.**;org.springframework.security.**;"
                    + "org.springframework.util.*;org.springframework.web.servlet.FlashMap;!*");

    private SessionAttributes() {}

    static byte[] write(Session session) {
        var attributes = new HashMap<String, Object>();
        session.getAttributeNames().forEach(name -> attributes.put(name, session.getRequiredAttribute(name)));
        if (SessionOwner.of(session).isPresent()) {
            attributes.remove(SessionOwner.ATTRIBUTE);
        }
        return attributes.isEmpty() ? new byte[0] : packed(attributes);
    }

    private static byte[] packed(HashMap<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nothing where another version of the program wrote what this one cannot read. */
    static Optional<Map<?, ?>> read(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(Map.of());
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            return Optional.of((Map<?, ?>) in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
