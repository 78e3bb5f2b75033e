package vn.muctieu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Kills the PostgreSQL in a folder and keeps its port, so that it cannot come back before this is closed. */
final class Outages implements AutoCloseable {

    private final ServerSocket port;

    private Outages(ServerSocket port) {
        this.port = port;
    }

    static Outages begin(Path folder) throws IOException {
        List<String> server = Files.readAllLines(pidFile(folder));
        ProcessHandle.of(Long.parseLong(server.get(0).strip())).orElseThrow().destroyForcibly();
        var outage = new Outages(listen(Integer.parseInt(server.get(3).strip())));
        var refusing = new Thread(outage::refuse, "outage");
        refusing.setDaemon(true);
        refusing.start();
        return outage;
    }

    private static Path pidFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        while (true) {
            try {
                return new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
            } catch (BindException e) {
                Thread.onSpinWait(); // the killed server has not gone yet
            }
        }
    }

    private void refuse() {
        try {
            while (true) {
                port.accept().close();
            }
        } catch (SocketException e) {
            // the outage is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
