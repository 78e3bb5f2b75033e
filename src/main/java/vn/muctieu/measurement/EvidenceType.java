package vn.muctieu.measurement;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What kinds of file are taken as evidence. A file is what its content says, whatever its name. */
enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final List<String> endings;

    EvidenceType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** Empty if it is none of these, or holds macros. */
    static Optional<EvidenceType> of(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(content, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        return begins(content, 'P', 'K', 3, 4) ? document(content) : Optional.empty();
    }

    private static boolean begins(byte[] content, int... bytes) {
        return content.length > bytes.length
                && Arrays.equals(
                        Arrays.stream(bytes).map(one -> one & 0xff).toArray(),
                        java.util.stream.IntStream.range(0, bytes.length)
                                .map(i -> content[i] & 0xff)
                                .toArray());
    }

    /** Reads only which parts there are; nothing is unpacked. */
    private static Optional<EvidenceType> document(byte[] content) {
        try (var file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            Set<String> parts = Collections.list(file.getEntries()).stream()
                    .map(part -> part.getName())
                    .collect(Collectors.toSet());
            if (!parts.contains("[Content_Types].xml")
                    || parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (parts.contains("word/document.xml")) {
                return Optional.of(DOCX);
            }
            return parts.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
