package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What goes before a command of the server, which refuses to run as root: nothing, or what gives up root's rights. */
final class Privileges {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private Privileges() {}

    /** The prefix by which the server can run on the folder. It may give the folder, and all in it, to another user. */
    static List<String> prefixFor(Path folder) throws IOException {
        if (!Ownership.isRoot()) {
            return List.of();
        }
        Ownership owner = Ownership.of(folder);
        if (owner.user() == Ownership.ROOT && works(OWN_NAMESPACE)) {
            return OWN_NAMESPACE;
        }
        Ownership user = owner.user() == Ownership.ROOT ? nobody() : owner;
        List<String> becoming = List.of(
                "setpriv", "--reuid=" + user.user(), "--regid=" + user.group(), "--clear-groups", "--no-new-privs");
        if (!works(becoming)) {
            throw new PostgresNotStarted(
                    "PostgreSQL refuses to run as root, and neither \"unshare -U\" nor \"setpriv\" can give up root's rights"
                            + " here.",
                    "Start the application as another user, or set SPRING_DATASOURCE_URL to a PostgreSQL of yours.",
                    null);
        }
        if (owner.user() == Ownership.ROOT) {
            user.giveAll(folder);
        }
        return becoming;
    }

    private static boolean works(List<String> prefix) {
        return Command.of(prefix, "true").succeeds();
    }

    private static Ownership nobody() throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                .map(fields -> new Ownership(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .findFirst()
                .orElse(new Ownership(65534, 65534));
    }
}
