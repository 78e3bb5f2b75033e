package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's programs as they can be run on one folder. */
record Programs(List<String> prefix, Binaries binaries, Path data) {

    /**
     * On Linux a program is started in its data directory and told to use the directory it stands in. So it needs no way
     * from the root of the file system, which the user it runs as may not have.
     */
    private static final Path WHERE_IT_STANDS = Path.of("/proc/self/cwd");

    static Programs on(ServerFolder folder, Path binaries) throws IOException {
        List<String> prefix = Privileges.prefixFor(folder.path());
        return new Programs(prefix, Binaries.in(binaries, prefix), folder.data());
    }

    Command command(String program, String... arguments) {
        return commandOn(data, program, arguments);
    }

    Command commandOn(Path directory, String program, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(binaries.program(program).toString());
        words.add("-D");
        words.add(
                Files.isDirectory(WHERE_IT_STANDS)
                        ? WHERE_IT_STANDS.toString()
                        : directory.toAbsolutePath().toString());
        words.addAll(List.of(arguments));
        return new Command(words, directory);
    }

    /** The command, out of reach of a Ctrl-C that is meant for the application, which stops the server itself, last. */
    Command apart(Command command) throws IOException {
        List<String> setsid = List.of("setsid");
        return Command.of(setsid, "true").succeeds() ? command.after(setsid) : command;
    }
}
