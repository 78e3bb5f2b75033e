package vn.muctieu.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    long count();

    Account save(Account account);

    void flush();
}
