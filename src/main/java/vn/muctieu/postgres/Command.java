package vn.muctieu.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that is run to its end, in English and untouched by settings meant for other PostgreSQL servers. */
record Command(List<String> words, @Nullable Path workingDirectory) {

    /** What a program said and how it ended. */
    record Result(int code, String output) {}

    static Command of(List<String> prefix, String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return new Command(all, null);
    }

    Command after(List<String> prefix) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all, workingDirectory);
    }

    Result run() throws IOException {
        Process process = builder().start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            return new Result(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    boolean succeeds() {
        try {
            return run().code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        if (workingDirectory != null) {
            builder.directory(new File(workingDirectory.toString()));
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
