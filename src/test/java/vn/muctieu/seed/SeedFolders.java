package vn.muctieu.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** An admin's folders of units and resolutions, and those of illustrations, below a folder of any name. */
record SeedFolders(Path root) {

    /** One whole document, with an indicator of each sort. */
    static final String RESOLUTION = """
            code: 03-ĐA/TU
            kind: scheme
            title: Một đề án để thử
            issuer: Tỉnh ủy
            scope: bac-kan
            issued: 2024-03-02
            period: 2024-2026
            follows: 17-NQ/TU
            figures:
              - key: t-all
                name: Tất cả
                unit: người
                measured: stock
                reported-by: [district-committee]
              - key: t-some
                name: Một số
                unit: người
                measured: stock
                decimals: 0
                within: t-all
                reported-by: [district-committee, direct-committee]
            targets:
              - number: 1
                text: Lời của mục tiêu
                wording: adopted
                follows: [17-NQ/TU#8]
                indicators:
                  - measure: t-some / t-all
                    goal: ">= 80%"
                    when: by 2026
                  - measure: t-some
                    goal: "10..20"
                    when: every year
              - number: 2
                wording: unknown
            published:
              - kind: interim-review
                stated-on: "2025"
                targets: 2
                not-met: 1
                text: còn 01 mục tiêu chưa đạt
                source: Một bản tin
            """;

    static final String UNITS = """
            source: Để thử
            units:
              - key: t-province
                kind: province-committee
                name: Đảng bộ tỉnh Thử
              - key: t-district
                kind: district-committee
                name: Huyện ủy Thử
                parent: t-province
                from: 2020-02-01
                until: 2025-07-01
            """;

    /** Units and an act that splits one of them. */
    static final String ACT = """
            source: Để thử
            units:
              - key: t-land
                kind: province-committee
                name: Đảng bộ tỉnh Đất
              - key: t-a
                kind: district-committee
                name: Huyện ủy A
                parent: t-land
              - key: t-b
                kind: district-committee
                name: Huyện ủy B
                parent: t-land
              - key: t-c
                kind: commune-committee
                name: Đảng ủy xã C
                parent: t-a
            reorganizations:
              - key: t-act
                date: 2023-05-01
                title: Sắp xếp để thử
                basis: Một nghị quyết
                begins:
                  - key: t-d
                    kind: district-committee
                    name: Huyện ủy D
                    parent: t-land
                changes:
                  - unit: t-c
                    parent: t-d
                passes:
                  - from: [t-a]
                    into: t-d
                    share: 40%
                  - from: [t-a]
                    into: t-b
                    share: 60%
            """;

    static final String ILLUSTRATION = """
            illustrates: 03-ĐA/TU
            scope: bac-kan
            targets:
              - number: 2
                text: Lời đặt ra (minh họa)
                indicators:
                  - measure: t-all
                    goal: ">= 10"
                    when: every year
            """;

    Path units() {
        return root.resolve("units");
    }

    Path resolutions() {
        return root.resolve("resolutions");
    }

    Path illustrations() {
        return root.resolve("illustrations");
    }

    Map<String, Object> properties() {
        return Map.of(
                "muctieu.units.locations", units().toString(),
                "muctieu.resolutions.locations", resolutions().toString());
    }

    void unit(String name, String content) {
        write(units().resolve(name), content);
    }

    void resolution(String name, String content) {
        write(resolutions().resolve(name), content);
    }

    void illustration(String name, String content) {
        write(illustrations().resolve(name), content);
    }

    void empty() {
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
