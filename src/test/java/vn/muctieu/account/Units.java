package vn.muctieu.account;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units made for one test, apart from those of all others. */
final class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long top() {
        return standing("[2000-01-01,)", null);
    }

    long below(long parent) {
        return standing("[2000-01-01,)", parent);
    }

    long standing(String valid, @Nullable Long parent) {
        long id = jdbc.sql("insert into org_unit (key) values (?) returning id")
                .param("test-" + UUID.randomUUID())
                .query(Long.class)
                .single();
        jdbc.sql("insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)"
                        + " values (:id, :valid::daterange, :name, 'district-committee', :parent, 1, 'test')")
                .param("id", id)
                .param("valid", valid)
                .param("name", "Đơn vị " + id)
                .param("parent", parent, Types.BIGINT)
                .update();
        return id;
    }
}
