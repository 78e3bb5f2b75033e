package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                " TUYỆT  MẬT ",
                "[MẬT]",
                "Độ mật: TỐI MẬT",
                "ĐỘ MẬT: MẬT",
                "M\u00c2\u0323T",
                "BÁO CÁO\r\nTỐI MẬT\r\nKính gửi"
            })
    void aMarkingStandsByItselfOnALine(String text) {
        assertThat(SecrecyMarking.isOnLineOf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bảo mật", "CÔNG TÁC BẢO MẬT", "MẬT ONG", "mật", "Độ mật:", "ĐỘ MẬT", "Công văn MẬT"})
    void aWordOfSecrecyInALineIsNoMarking(String text) {
        assertThat(SecrecyMarking.isOnLineOf(text)).isFalse();
    }

    @Test
    void aShortNoteIsRefusedForNamingWhatIsMarked() {
        assertThat(SecrecyMarking.isIn("Theo công văn TUYỆT MẬT số 5")).isTrue();
        assertThat(SecrecyMarking.isIn("Công văn M\u00c2\u0323T")).isTrue();
        assertThat(SecrecyMarking.isIn("Đã bảo mật")).isFalse();
    }
}
