package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;
import vn.muctieu.organization.EndedUnit;
import vn.muctieu.web.Dates;

/** A unit that ended before the end of a year has no form for it: its successors report. */
class UnitEnded extends EntryRefused {

    UnitEnded(EndedUnit unit, int year) {
        super(
                unit.successors().isEmpty() ? "unit-ended" : "unit-ended.successors",
                unit.name(),
                Dates.of(unit.lastDay()),
                String.valueOf(year),
                String.join(", ", unit.successors()));
    }

    /** There is no such form, and there will be none. */
    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
