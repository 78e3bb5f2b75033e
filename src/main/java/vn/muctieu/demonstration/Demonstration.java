package vn.muctieu.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.AccountBook;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.ApprovedFigures;
import vn.muctieu.organization.UnitQuery;

/**
 * Fills an empty embedded database with invented figures and accounts that everybody knows. One form of the last year is
 * back with its unit, so that there is something to enter.
 */
class Demonstration {

    static final String PASSWORD = "muctieu-demo-2026";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final LocalDate ON = LocalDate.of(2024, 12, 31);
    private static final String PROVINCE = "bac-kan";
    private static final String DISTRICT = "ba-be";

    private final AccountBook accounts;
    private final ApprovedFigures figures;
    private final UnitQuery units;
    private final MessageSource messages;

    Demonstration(AccountBook accounts, ApprovedFigures figures, UnitQuery units, MessageSource messages) {
        this.accounts = accounts;
        this.figures = figures;
        this.units = units;
        this.messages = messages;
    }

    @Transactional
    void load() {
        if (figures.isAnythingThere()) {
            return;
        }
        long province = unit(PROVINCE);
        long staff = open("canbo", Role.UNIT_STAFF, unit(DISTRICT));
        long committee = open("thamdinh", Role.ORGANIZATION_COMMITTEE, province);
        open("lanhdao", Role.LEADER, province);
        open("kiemtra", Role.INSPECTION, province);
        open("quantri", Role.ADMIN, province);
        figures.take(rows(), new ApprovedFigures.By(province, staff, committee));
        figures.giveBack(unit(DISTRICT), ON.getYear(), committee, text("demonstration.returned"));
    }

    private long open(String username, Role role, long unit) {
        return accounts.openIfAbsent(username, text("demonstration." + username), role, unit, PASSWORD)
                .account();
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    private long unit(String key) {
        return units.byKey(key, ON).orElseThrow().id();
    }

    private static List<ApprovedFigures.Row> rows() {
        var file = new ClassPathResource("demonstration/figures.csv");
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new ApprovedFigures.Row(
                            Integer.parseInt(cells[0]), cells[1], cells[2], new BigDecimal(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demonstration's figures", e);
        }
    }
}
