package vn.muctieu.report;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.muctieu.account.Person;
import vn.muctieu.review.Committee;

/** Reports of what a {@link Committee} signed, as the leader reads them. */
abstract class Reporting {

    @Autowired
    Reports reports;

    @Autowired
    Briefings briefings;

    @Autowired
    private BeanFactory application;

    Committee committee;
    Person leader;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        committee.clear();
        leader = committee.person("lanhdao");
    }

    @AfterEach
    void close() {
        committee.clear();
    }
}
