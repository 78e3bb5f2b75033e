package vn.muctieu.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The seeded communes are those of the table they were taken from. */
class CommuneTableTests {

    private static final String TABLE = "units/bac-kan-communes-2025.csv";
    private static final String UNITS = "units/bac-kan.yaml";

    private final List<Commune> seeded = seeded();
    private final List<Commune> table = table();

    @Test
    void everyCommuneOfTheTableIsSeededUnderItsDistrictWithItsCodeAndName() {
        assertThat(table).hasSize(108);
        assertThat(seeded).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void communesStandByCodeWithinTheirDistrict() {
        assertThat(seeded.stream().map(Commune::district).distinct())
                .hasSize(8)
                .allSatisfy(district -> assertThat(seeded.stream().filter(commune -> commune.isIn(district)))
                        .extracting(Commune::code)
                        .isSortedAccordingTo(naturalOrder()));
    }

    @Test
    void theKeyHoldsTheYearBecauseACodeAloneIdentifiesNothing() {
        assertThat(units().stream().filter(CommuneTableTests::isCommune))
                .allSatisfy(unit -> assertThat(unit).containsEntry("key", unit.get("code") + "-2020"));
    }

    @Test
    void namesAreInNormalForm() {
        assertThat(text(UNITS))
                .satisfies(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .isTrue());
    }

    private static List<Commune> table() {
        return text(TABLE)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Commune(committeeOfDistrict(cells[1]), cells[2], committeeOfCommune(cells[3])))
                .toList();
    }

    private static List<Commune> seeded() {
        Map<String, String> names = new LinkedHashMap<>();
        units().forEach(unit -> names.put(text(unit, "key"), text(unit, "name")));
        return units().stream()
                .filter(CommuneTableTests::isCommune)
                .map(unit -> new Commune(
                        names.getOrDefault(text(unit, "parent"), "?"), text(unit, "code"), text(unit, "name")))
                .toList();
    }

    private static String committeeOfDistrict(String district) {
        return district.replace("Thành phố ", "Thành ủy ").replace("Huyện ", "Huyện ủy ");
    }

    private static String committeeOfCommune(String commune) {
        return Stream.of("Thị trấn ", "Phường ", "Xã ")
                .filter(commune::startsWith)
                .map(type -> "Đảng ủy " + commune.replace(type, type.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCommune(Map<String, Object> unit) {
        return "commune-committee".equals(unit.get("kind"));
    }

    private static String text(Map<String, Object> unit, String property) {
        return String.valueOf(unit.get(property));
    }

    private static List<Map<String, Object>> units() {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(text(UNITS));
        return file.getOrDefault("units", List.of());
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private record Commune(String district, String code, String name) {

        boolean isIn(String other) {
            return district.equals(other);
        }
    }
}
