package vn.muctieu.intake;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.intake.ArrangedReading.Meanings;
import vn.muctieu.intake.Arrangements.OfFile;
import vn.muctieu.intake.EnterableFormsQuery.Forms;
import vn.muctieu.resolution.Figure;

/** Makes ready for reading what was not made here: what its columns are, and what its texts mean in its year. */
@Component
class ArrangedFiles {

    private final Arrangements arrangements;
    private final JdbcClient database;

    ArrangedFiles(Arrangements arrangements, JdbcClient database) {
        this.arrangements = arrangements;
        this.database = database;
    }

    /** @throws FileRefused if nobody has said yet how the file is to be read */
    OfFile of(long intake, int file) {
        return arrangements.of(intake, file).orElseThrow(() -> new FileRefused("foreign"));
    }

    /** Everything that reading needs of the database, for while numbers go there nothing can be asked of it. */
    record Ready(Arrangement arrangement, Meanings meanings) {

        ArrangedReading reading(Consumer<ReadNumber> numbers) {
            return new ArrangedReading(arrangement, meanings, numbers);
        }
    }

    Ready ready(OfFile file, Forms forms) {
        return new Ready(
                new Arrangement(file.sheet(), file.heading(), arrangements.roles(file.arrangement())),
                new Meanings(
                        names(file.year(), forms.units().values()),
                        forms.book().figures().stream().collect(toMap(Figure::key, figure -> figure)),
                        forms.units().size() == 1
                                ? forms.units().keySet().iterator().next()
                                : null,
                        arrangements.meanings(file.arrangement())));
    }

    /** What units were called at the end of a year. */
    UnitNames names(int year, Collection<Long> units) {
        return new UnitNames(database.sql("""
                        select u.id, u.key, p.name, p.code, a.name as above
                        from org_unit u
                        join org_unit_period p on p.unit_id = u.id and p.valid @> make_date(:year, 12, 31)
                        left join org_unit_period a on a.unit_id = p.parent_id and a.valid @> make_date(:year, 12, 31)
                        where u.id = any (:units)
                        order by p.position
                        """)
                .param("year", year)
                .param("units", units.toArray(Long[]::new))
                .query((row, n) -> new UnitNames.Named(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("above")))
                .list());
    }
}
