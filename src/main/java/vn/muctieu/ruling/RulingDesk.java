package vn.muctieu.ruling;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;
import vn.muctieu.ruling.Ruling.Basis;
import vn.muctieu.ruling.Ruling.Place;
import vn.muctieu.web.Dates;

/** Where the organisation committee of a resolution's scope settles what is not a figure. */
@Service
class RulingDesk {

    private static final int LONGEST = 2000;
    private static final String AMOUNT = "\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,4})?|\\d{1,14}(?:,\\d{1,4})?";

    private final RulingBook rulings;
    private final RulingAccess access;
    private final UnitQuery units;
    private final Clock clock;

    RulingDesk(RulingBook rulings, RulingAccess access, UnitQuery units, Clock clock) {
        this.rulings = rulings;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Settles something; what was settled about the same before is withdrawn.
     *
     * @throws RulingRefused if something is missing or does not fit the indicator
     */
    @Transactional
    void record(Person person, Resolution resolution, int target, RulingForm form) {
        access.require(person, resolution);
        requireCovered(resolution, form.year());
        requireInForce(resolution, target, form.year());
        Place place = place(resolution, target, form);
        Basis basis = new Basis(text(form.document()), text(form.reason()), person.account(), clock.instant());
        Ruling ruling = ruling(form, place, basis);
        rulings.inForce(place.resolution(), target, place.indicator(), form.kind(), place.year(), place.unit())
                .ifPresent(before -> {
                    before.withdraw(person.account(), clock.instant());
                    rulings.saveAndFlush(before);
                });
        rulings.saveAndFlush(ruling);
    }

    /** Takes back what was settled; it stays in the history. */
    @Transactional
    void withdraw(Person person, Resolution resolution, int target, long id) {
        access.require(person, resolution);
        Ruling ruling = rulings.findById(id)
                .filter(found -> found.isFor(resolution.id(), target))
                .orElseThrow(() -> new NoSuchRuling(id));
        ruling.withdraw(person.account(), clock.instant());
    }

    private static void requireCovered(Resolution resolution, int year) {
        if (!resolution.covers(year)) {
            throw new RulingRefused("year", String.valueOf(year), resolution.firstYear() + "–" + resolution.lastYear());
        }
    }

    private static void requireInForce(Resolution resolution, int target, int year) {
        for (Target one : resolution.targets()) {
            Target.Withdrawal withdrawal = one.withdrawal(year);
            if (one.number() == target && withdrawal != null) {
                throw new RulingRefused(
                        "target-withdrawn", String.valueOf(year), Dates.of(withdrawal.on()), withdrawal.basis());
            }
        }
    }

    private Place place(Resolution resolution, int target, RulingForm form) {
        Indicator indicator = resolution.targets().stream()
                .filter(one -> one.number() == target)
                .flatMap(one -> one.indicators().stream().skip(Math.max(0, form.indicator() - 1L)))
                .findFirst()
                .orElseThrow(() -> new NoSuchRuling(target));
        boolean fits = switch (form.kind()) {
            case QUOTA -> !indicator.measured().isDecided() && !indicator.isRatio();
            case EXEMPTION -> !indicator.measured().isDecided();
            case DELIVERY -> indicator.measured().isDeliverable();
            case JUDGEMENT ->
                indicator.measured().isDecided() && !indicator.measured().isDeliverable();
        };
        if (!fits) {
            throw new RulingRefused("does-not-fit");
        }
        int place = form.kind() == RulingKind.EXEMPTION ? 1 : Math.max(1, form.indicator());
        return new Place(resolution.id(), target, place, unit(resolution, form), form.year());
    }

    private @Nullable Long unit(Resolution resolution, RulingForm form) {
        if (form.kind() == RulingKind.DELIVERY || form.kind() == RulingKind.JUDGEMENT) {
            return null;
        }
        String key = required(form.unit(), "unit");
        return units.scope(resolution.scope(), RulingAccess.endOf(form.year())).stream()
                .filter(unit -> unit.key().equals(key) && unit.id() != resolution.scope())
                .findFirst()
                .orElseThrow(() -> new RulingRefused("unit"))
                .id();
    }

    private Ruling ruling(RulingForm form, Place place, Basis basis) {
        return switch (form.kind()) {
            case QUOTA -> Ruling.quota(place, documented(basis), amount(form));
            case EXEMPTION -> Ruling.exemption(place, reasoned(documented(basis)));
            case DELIVERY -> Ruling.delivery(place, documented(basis), day(form));
            case JUDGEMENT -> {
                if (form.reached() == null) {
                    throw new RulingRefused("reached");
                }
                yield Ruling.judgement(place, reasoned(basis), form.reached());
            }
        };
    }

    private LocalDate day(RulingForm form) {
        String written = required(form.doneOn(), "day");
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.isAfter(LocalDate.now(clock))) {
                throw new RulingRefused("day-to-come", written);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new RulingRefused("day", written);
        }
    }

    private static BigDecimal amount(RulingForm form) {
        String written = required(form.amount(), "amount");
        if (!written.matches(AMOUNT)) {
            throw new RulingRefused("amount-unreadable", written);
        }
        return new BigDecimal(written.replace(".", "").replace(',', '.'));
    }

    private static Basis documented(Basis basis) {
        required(basis.document(), "document");
        return basis;
    }

    private static Basis reasoned(Basis basis) {
        required(basis.reason(), "reason");
        return basis;
    }

    private static String required(@Nullable String written, String rule) {
        String text = text(written);
        if (text == null) {
            throw new RulingRefused(rule);
        }
        return text;
    }

    private static @Nullable String text(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > LONGEST) {
            throw new RulingRefused("too-long", String.valueOf(LONGEST));
        }
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    }
}
