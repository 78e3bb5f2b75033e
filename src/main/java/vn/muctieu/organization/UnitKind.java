package vn.muctieu.organization;

import java.util.Arrays;

/** What kind of party committee a unit is. */
public enum UnitKind {
    PROVINCE_COMMITTEE("province-committee"),
    DISTRICT_COMMITTEE("district-committee"),
    /** Directly under the province, but not of a district: the military, the police, the provincial agencies. */
    DIRECT_COMMITTEE("direct-committee"),
    COMMUNE_COMMITTEE("commune-committee");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    /** The kind as files and the database write it. */
    public String code() {
        return code;
    }

    public static UnitKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of unit \"" + code + "\""));
    }

    public static String[] codes() {
        return Arrays.stream(values()).map(UnitKind::code).toArray(String[]::new);
    }
}
