package vn.muctieu.review;

import org.springframework.data.repository.Repository;

/** All goals that reviews give up. */
interface Surrenders extends Repository<Surrender, Surrender.Of> {

    Surrender save(Surrender surrender);

    void deleteById(Surrender.Of of);
}
