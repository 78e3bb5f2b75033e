package vn.muctieu.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An unknown zip archive: its table of contents is checked before anything is unpacked, and unpacking is counted. */
final class Archive implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static boolean isOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @throws FileRefused if it is damaged, or holds what no honest archive holds */
    static Archive of(byte[] content) {
        try {
            Archive archive =
                    new Archive(ZipFile.builder().setByteArray(content).get());
            try {
                archive.check();
                return archive;
            } catch (RuntimeException refused) {
                archive.close();
                throw refused;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused("damaged");
        }
    }

    private void check() {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > Limits.ENTRIES) {
            throw new FileRefused("entries", String.valueOf(Limits.ENTRIES));
        }
        long declared = 0;
        for (ZipArchiveEntry entry : all) {
            String name = entry.getName();
            if (name.isEmpty()
                    || name.startsWith("/")
                    || name.indexOf('\\') >= 0
                    || name.indexOf(':') >= 0
                    || name.indexOf('\0') >= 0
                    || List.of(name.split("/", -1)).contains("..")) {
                throw new FileRefused("path");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefused("encrypted");
            }
            if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
                throw new FileRefused("damaged");
            }
            declared += Math.max(0, entry.getSize());
            if (declared > Limits.INFLATED_BYTES || isTooDense(entry.getSize(), entry)) {
                throw new FileRefused("bomb");
            }
            if (entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw new FileRefused("duplicate");
            }
        }
    }

    private static boolean isTooDense(long size, ZipArchiveEntry entry) {
        return size > Limits.RATIO_FROM && size > Limits.RATIO * Math.max(1, entry.getCompressedSize());
    }

    /** Names of what it holds, without folders, as they are written. */
    List<String> names() {
        return entries.values().stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .sorted()
                .toList();
    }

    boolean has(String name) {
        return entries.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** What an entry holds. Names differ by more than case. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new FileRefused("damaged");
        }
        return new Counted(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What an entry says of its size need not be true. */
    private final class Counted extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private long own;

        Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            own += more;
            unpacked += more;
            if (unpacked > Limits.INFLATED_BYTES || isTooDense(own, entry)) {
                throw new FileRefused("bomb");
            }
        }
    }
}
