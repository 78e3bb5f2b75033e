package vn.muctieu.measurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;

/** Entering a unit's figures, one or many at a time. */
@Service
class FigureEntry {

    private final FormAccess access;
    private final FormQuery forms;
    private final FormNumbers numbers;
    private final Clock clock;

    FigureEntry(FormAccess access, FormQuery forms, FormNumbers numbers, Clock clock) {
        this.access = access;
        this.forms = forms;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Takes a number into the form.
     *
     * @param typed the number as the person typed it; empty takes the number away
     * @param version the version of the number that the person saw; 0 if there was none
     * @throws EntryRefused if the number, the form or the year does not allow it
     */
    @Transactional
    void enter(Person person, int year, String unitKey, String figureKey, String typed, int version) {
        enter(person, year, unitKey, new Cell(figureKey, typed, version, null, null));
    }

    /** @throws EntryRefused if the number, the form or the year does not allow it */
    @Transactional
    Entered enter(Person person, int year, String unitKey, Cell cell) {
        Entered entered = enter(person, year, unitKey, List.of(cell)).get(0);
        if (entered.refused() != null) {
            throw entered.refused();
        }
        return entered;
    }

    /**
     * Takes what can be taken of several rows, and tells of each what became of it. They are held against each other as
     * they will stand, so a whole and its part may both become smaller.
     *
     * @throws EntryRefused if the form or the year takes nothing at all
     */
    @Transactional
    List<Entered> enter(Person person, int year, String unitKey, List<Cell> cells) {
        Unit unit = access.enterable(person, year, unitKey);
        Form form = forms.of(unit, year);
        List<Entered> outcomes = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (Cell cell : cells) {
            try {
                attempts.add(Attempt.read(cell, form));
            } catch (EntryRefused refused) {
                outcomes.add(new Entered(cell.figure(), cell.typed(), cell.version(), refused));
            }
        }
        outcomes.addAll(take(attempts, form, person));
        return outcomes;
    }

    private List<Entered> take(List<Attempt> attempts, Form form, Person person) {
        Set<String> touched = attempts.stream()
                .flatMap(attempt -> form.heldAgainst(attempt.figure()))
                .collect(Collectors.toSet());
        Map<String, StoredNumber> stored =
                numbers.takeUp(person, form, access.holders(form.unit(), form.year()), touched);
        Map<String, EntryRefused> refused = new HashMap<>();
        List<Attempt> changes = new ArrayList<>();
        for (Attempt attempt : attempts) {
            StoredNumber present = stored.get(attempt.figure());
            if (attempt.changes(present)) {
                if (attempt.sees(present)) {
                    changes.add(attempt);
                } else {
                    refused.put(attempt.figure(), attempt.stale(present));
                }
            }
        }
        refused.putAll(Wholes.of(form, stored).refuse(changes));
        changes.removeIf(attempt -> refused.containsKey(attempt.figure()));
        Map<String, StoredNumber> written = new HashMap<>();
        changes.forEach(attempt -> written.put(attempt.figure(), attempt.taken(stored.get(attempt.figure()))));
        numbers.write(form, written.values(), person, clock.instant());
        stored.putAll(written);
        return attempts.stream()
                .map(attempt -> attempt.outcome(stored.get(attempt.figure()), refused.get(attempt.figure())))
                .toList();
    }
}
