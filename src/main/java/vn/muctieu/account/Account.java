package vn.muctieu.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lets a person in, and as whom. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String displayName;
    private String password;
    private boolean passwordGiven;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "unit_id")
    private long unit;

    private boolean enabled = true;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {
        // for JPA
    }

    Account(String username, String displayName, String password, Role role, long unit, Instant createdAt) {
        this.username = Username.checked(username);
        this.displayName = displayName;
        this.password = password;
        this.role = role;
        this.unit = unit;
        this.createdAt = createdAt;
    }

    Person person() {
        return new Person(id(), username, displayName, role, unit);
    }

    void place(Role role, long unit) {
        this.role = role;
        this.unit = unit;
    }

    void choosePassword(String hash) {
        this.password = hash;
        this.passwordGiven = false;
    }

    void givePassword(String hash) {
        this.password = hash;
        markPasswordGiven();
    }

    /** Somebody else knows the password, so it is to be changed. */
    void markPasswordGiven() {
        this.passwordGiven = true;
    }

    void disable() {
        this.enabled = false;
    }

    void enable() {
        this.enabled = true;
    }

    long id() {
        return Objects.requireNonNull(id, "not yet kept");
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String password() {
        return password;
    }

    Role role() {
        return role;
    }

    long unit() {
        return unit;
    }

    boolean enabled() {
        return enabled;
    }

    int version() {
        return version;
    }
}
