package vn.muctieu.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and moments as they are written in Vietnam, and in Vietnam's time: 12/08/2021. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Dates() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(Instant moment) {
        return MOMENT.format(moment);
    }
}
