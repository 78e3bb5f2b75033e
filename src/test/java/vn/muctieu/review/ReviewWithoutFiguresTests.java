package vn.muctieu.review;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;
import vn.muctieu.review.Review.Kind;

@ApplicationTest
class ReviewWithoutFiguresTests {

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private JdbcClient database;

    @Test
    void aResolutionWithoutAnyFigureIsNotReviewed() {
        long province = new Land(database).id("bac-kan");
        var person = new Person(0, "nobody", "Người nào đó", Role.ORGANIZATION_COMMITTEE, province);

        assertThatExceptionOfType(ReviewRefused.class)
                .isThrownBy(() -> desk.start(person, "10-nq-tu", Kind.INTERIM, 2018))
                .withMessage("no-data");
    }
}
