package vn.muctieu.resolution;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.seed.Seed;

/** Writes every figure that any file declares. A figure that is declared no more stays: nothing asks for it then. */
record FigureSeed(ResolutionLibrary library) implements Seed {

    @Override
    public String name() {
        return "2 figures";
    }

    @Override
    public int checksum() {
        var checksum = new CRC32();
        figures().forEach(figure -> checksum.update(figure.toString().getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    @Override
    public void write(JdbcClient database) {
        List<Figure> figures = figures();
        for (int position = 0; position < figures.size(); position++) {
            write(database, figures.get(position), position);
        }
        for (Figure figure : figures) {
            database.sql("update figure set within = :within where key = :key")
                    .param("key", figure.key())
                    .param("within", figure.within(), Types.VARCHAR)
                    .update();
        }
    }

    private List<Figure> figures() {
        return library.figures().values().stream().map(FigureEntry::figure).toList();
    }

    private void write(JdbcClient database, Figure figure, int position) {
        database.sql("""
                        insert into figure (key, name, unit_of_measure, measured, decimals, check_change, check_usual,
                            never_falls, declared_in, position)
                        values (:key, :name, :unit, lower(:measured), :decimals, :change, :usual, :neverFalls, :file,
                            :position)
                        on conflict (key) do update set
                            name = excluded.name, unit_of_measure = excluded.unit_of_measure,
                            measured = excluded.measured, decimals = excluded.decimals,
                            check_change = excluded.check_change, check_usual = excluded.check_usual,
                            never_falls = excluded.never_falls,
                            declared_in = excluded.declared_in, position = excluded.position
                        """)
                .param("key", figure.key())
                .param("name", figure.name())
                .param("unit", figure.unitOfMeasure())
                .param("measured", figure.measured().name())
                .param("decimals", figure.decimals())
                .param("change", figure.checks().writtenChange(), Types.VARCHAR)
                .param("usual", Objects.toString(figure.checks().usual(), null), Types.VARCHAR)
                .param("neverFalls", figure.checks().neverFalls())
                .param("file", library.declaredIn(figure.key()))
                .param("position", position)
                .update();
        database.sql("delete from figure_reporter where figure_key = :key")
                .param("key", figure.key())
                .update();
        database.sql("delete from figure_break where figure_key = :key")
                .param("key", figure.key())
                .update();
        for (Figure.Break changed : figure.breaks()) {
            database.sql(
                            "insert into figure_break (figure_key, on_date, basis, note) values (:key, :on, :basis, :note)")
                    .param("key", figure.key())
                    .param("on", changed.on())
                    .param("basis", changed.basis())
                    .param("note", changed.note(), Types.VARCHAR)
                    .update();
        }
        for (Reporter reporter : figure.reportedBy()) {
            database.sql("insert into figure_reporter (figure_key, kind, since) values (:key, :kind, :since)")
                    .param("key", figure.key())
                    .param("kind", reporter.kind().code())
                    .param("since", reporter.since())
                    .update();
        }
    }
}
