package vn.muctieu.reorganization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.muctieu.account.Person;
import vn.muctieu.organization.ReorganizationBook;
import vn.muctieu.organization.ReorganizationBook.Outlook;
import vn.muctieu.organization.ReorganizationBook.Outlook.Stood;
import vn.muctieu.organization.ReorganizationRefused;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.reorganization.ReachQuery.Choice;
import vn.muctieu.web.Dates;

/** Shows an act that is being put together: what it says, and what would follow from it. */
@Component
class DraftPages {

    private final ReorganizationDesk desk;
    private final ReorganizationBook book;
    private final ReachQuery reach;
    private final FollowQuery following;
    private final MessageSource messages;

    DraftPages(
            ReorganizationDesk desk,
            ReorganizationBook book,
            ReachQuery reach,
            FollowQuery following,
            MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.reach = reach;
        this.following = following;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    DraftPage of(Person admin, long id, Locale language) {
        Draft draft = desk.own(admin, id);
        List<Choice> units = reach.standing(admin, draft.happensOn());
        List<Choice> into = new ArrayList<>();
        draft.begun()
                .forEach(step -> into.add(new Choice(
                        step.unit(),
                        Objects.requireNonNullElse(step.name(), ""),
                        Objects.requireNonNullElse(step.code(), ""),
                        0)));
        into.addAll(units);
        Map<String, String> names = new HashMap<>();
        into.forEach(choice -> names.put(choice.key(), choice.name()));
        Outlook outlook = null;
        String broken = null;
        if (!draft.steps().isEmpty()) {
            try {
                outlook = book.tried(draft.act());
            } catch (ReorganizationRefused refused) {
                broken = sentence(refused, language);
            }
        }
        return new DraftPage(
                id,
                draft.happensOn().toString(),
                Dates.of(draft.happensOn()),
                draft.happensOn().getYear(),
                draft.title(),
                draft.basis(),
                draft.note(),
                draft.steps().stream().map(step -> said(step, names, language)).toList(),
                units,
                into,
                Arrays.asList(UnitKind.codes()),
                broken,
                outlook,
                outlook == null
                        ? null
                        : following.of(outlook.ended().stream().map(Stood::unit).toList(), draft.happensOn()));
    }

    /** The rule an act breaks, as a person reads it: with days as they are written in Vietnam. */
    String sentence(ReorganizationRefused refused, Locale language) {
        Object[] arguments = Arrays.stream(refused.arguments())
                .map(argument -> argument instanceof LocalDate day ? Dates.of(day) : argument)
                .toArray();
        return StringUtils.capitalize(messages.getMessage(refused.messageKey(), arguments, language));
    }

    private String said(Step step, Map<String, String> names, Locale language) {
        String unit = name(step.unit(), names);
        return switch (step.does()) {
            case BEGIN ->
                text(
                        "reorganization.said.begin",
                        language,
                        Objects.requireNonNullElse(step.name(), ""),
                        name(step.parent(), names));
            case END -> text("reorganization.said.end", language, unit);
            case PASS ->
                "100%".equals(step.share())
                        ? text("reorganization.said.pass", language, unit, name(step.into(), names))
                        : text(
                                "reorganization.said.pass-share",
                                language,
                                unit,
                                name(step.into(), names),
                                Objects.requireNonNullElse(step.share(), "").replace('.', ','));
            case CHANGE -> unit + ": " + String.join("; ", changes(step, names, language));
        };
    }

    private List<String> changes(Step step, Map<String, String> names, Locale language) {
        List<String> changes = new ArrayList<>();
        if (step.name() != null) {
            changes.add(text("reorganization.said.name", language, step.name()));
        }
        if (step.kind() != null) {
            changes.add(text("reorganization.said.kind", language, text("organization.kind." + step.kind(), language)));
        }
        if (step.code() != null) {
            changes.add(text("reorganization.said.code", language, step.code()));
        }
        if (step.parent() != null) {
            changes.add(text("reorganization.said.parent", language, name(step.parent(), names)));
        }
        return changes;
    }

    private static String name(@Nullable String unit, Map<String, String> names) {
        return unit == null ? "" : names.getOrDefault(unit, unit);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
