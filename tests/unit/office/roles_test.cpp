// What each role may do, asked of the server itself by raw SQL: the program's own checks are not in the way here.
#include "rapport/storage/erasing.h"
#include "rapport/storage/history.h"
#include "rapport/storage/legs.h"
#include "support/pgclient.h"
#include "unit/office/officefixture.h"

#include <QTemporaryDir>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using test::PgClient;

namespace {

/// An office with a member of each role, and a row of each kind that belongs to another one.
struct Peopled {
    TestOffice office;
    StaffId maria, judit, peter, jon;
    CustomerId anna;
    qint64 peters = 0, jons = 0; ///< interactions
    qint64 petersPromise = 0, jonsPromise = 0;

    Peopled() {
        judit = office.add(u"Judit"_s, domain::Role::Manager);
        peter = office.add(u"Peter"_s, domain::Role::Staff);
        jon = office.add(u"Jon"_s, domain::Role::Staff);
        const auto store = office.opened(u"maria"_s);
        maria = store->member()->staff;
        anna = written(*store, [](WriteSession& session) {
            return CustomerRepository::save(session, test::aCustomer().named("Anna").tagged("red"));
        });
        peters = wrote(u"peter"_s, peter);
        jons = wrote(u"jon"_s, jon);
        petersPromise = promised(u"peter"_s, peter);
        jonsPromise = promised(u"jon"_s, jon);
        CHECK(admin()
                  .run(u"INSERT INTO interaction_private_note (interaction_id, author_id, words) VALUES (%1, %2, 'mine alone')"_s
                           .arg(peters)
                           .arg(peter.value()))
                  .ok());
    }
    qint64 wrote(const QString& name, StaffId author) {
        const auto store = office.opened(name);
        return written(*store,
                       [this, author](WriteSession& session) {
                           domain::Interaction interaction = test::anInteraction().with(anna).noting("called");
                           interaction.author = author;
                           return InteractionRepository::save(session, interaction);
                       })
            .value();
    }
    qint64 promised(const QString& name, StaffId author) {
        const auto store = office.opened(name);
        return written(*store,
                       [this, author](WriteSession& session) {
                           domain::Commitment commitment = test::aCommitment().to(anna);
                           commitment.madeBy = author;
                           commitment.owner = author;
                           return CommitmentRepository::save(session, commitment);
                       })
            .value();
    }
    [[nodiscard]] PgClient as(const QString& name) const { return opened(office.locationOf(name)); }
    [[nodiscard]] PgClient admin() const { return opened(office.cluster().location(office.database())); }
    static PgClient opened(const QString& location) {
        PgClient client(location);
        static_cast<void>(client.run(u"SET search_path = rapport"_s));
        return client;
    }
};

/// Rows that a statement changed or gave; a refusal changes none.
qint64 changed(const PgClient& client, const QString& sql) {
    const auto answer = client.run(u"BEGIN"_s).ok() ? client.run(sql) : test::PgAnswer();
    static_cast<void>(client.run(u"ROLLBACK"_s));
    return answer.ok() ? answer.affected : 0;
}

/// What may be written by whom, as "staff manager owner" of y and n.
struct Right {
    QString table;
    QString insert, update, remove;
};

const std::vector<Right>& rights() {
    static const std::vector<Right> all{{u"customer"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"contact_point"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"customer_handover"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"customer_consent"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"customer_tag"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"customer_search"_s, u"yyy"_s, u"yyy"_s, u"nyy"_s}, // a case is found by its words
                                        {u"relation"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"not_same"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"customer_former_uid"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"milestone"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"tag"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"custom_field"_s, u"nny"_s, u"nny"_s, u"nny"_s},
                                        {u"staff"_s, u"nny"_s, u"nny"_s, u"nny"_s},
                                        {u"store_info"_s, u"nnn"_s, u"nnn"_s, u"nnn"_s},
                                        {u"interaction"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"commitment"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"greeting"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"interaction_private_note"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"change_set"_s, u"yyy"_s, u"nnn"_s, u"nny"_s},
                                        {u"change"_s, u"yyy"_s, u"nnn"_s, u"nny"_s},
                                        {u"commitment_handover"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"reminder"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"planned_interaction"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"customer_case"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"case_step"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"case_commitment"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"case_interaction"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"answer"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"answer_version"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"answer_told"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"announcement"_s, u"nyy"_s, u"nyy"_s, u"nyy"_s},
                                        {u"announcement_customer"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"playbook"_s, u"nny"_s, u"nny"_s, u"nny"_s},
                                        {u"playbook_step"_s, u"nny"_s, u"nny"_s, u"nny"_s},
                                        {u"interaction_aim"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"interaction_step"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"gesture"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"need"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"expiry"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"feedback"_s, u"yyy"_s, u"yyy"_s, u"yyy"_s},
                                        {u"greeting_template"_s, u"nny"_s, u"nny"_s, u"nny"_s},
                                        {u"tier_cadence"_s, u"nny"_s, u"nny"_s, u"nny"_s}};
    return all;
}

} // namespace

TEST_CASE("Each role has the rights that the matrix gives it, on every table, and no more", "[office][roles]") {
    const Peopled people;
    const QStringList roles{u"peter"_s, u"judit"_s, u"maria"_s};
    for (const Right& right : rights()) {
        for (qsizetype role = 0; role < roles.size(); ++role) {
            CAPTURE(right.table, roles[role]);
            const PgClient client = people.as(roles[role]);
            CHECK(client.value(u"SELECT has_table_privilege('%1', 'SELECT')"_s.arg(right.table)) == u"t"_s);
            const auto may = [&](const QString& what) {
                return client.value(u"SELECT has_table_privilege('%1', '%2')"_s.arg(right.table, what)) == u"t"_s;
            };
            CHECK(may(u"INSERT"_s) == (right.insert[role] == u'y'));
            CHECK(may(u"DELETE"_s) == (right.remove[role] == u'y'));
            CHECK_FALSE(may(u"TRUNCATE"_s));
            const bool column = client.value(u"SELECT has_any_column_privilege('%1', 'UPDATE')"_s.arg(right.table)) == u"t"_s;
            CHECK((column || may(u"UPDATE"_s)) == (right.update[role] == u'y' || right.table == u"change_set"));
        }
    }
    // No table was forgotten.
    CHECK(people.admin().value(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'rapport'"_s).toInt() ==
          static_cast<int>(rights().size()) + 7); // parts of a customer, of an interaction and of a commitment go with these
}

TEST_CASE("Staff write their own interactions and commitments and nobody else's", "[office][roles]") {
    const Peopled people;
    const PgClient peter = people.as(u"peter"_s);
    const auto mine = [&](const QString& sql) { return changed(peter, sql); };
    CHECK(mine(u"UPDATE interaction SET notes = 'x' WHERE id = %1"_s.arg(people.peters)) == 1);
    CHECK(mine(u"UPDATE interaction SET notes = 'x' WHERE id = %1"_s.arg(people.jons)) == 0);
    CHECK(mine(u"UPDATE interaction SET author_id = %1 WHERE id = %2"_s.arg(people.jon.value()).arg(people.peters)) == 0);
    CHECK(mine(u"DELETE FROM interaction WHERE id = %1"_s.arg(people.jons)) == 0);
    CHECK(mine(u"DELETE FROM interaction_customer WHERE interaction_id = %1"_s.arg(people.jons)) == 0);
    CHECK(mine(u"UPDATE commitment SET words = 'x' WHERE id = %1"_s.arg(people.petersPromise)) == 1);
    CHECK(mine(u"UPDATE commitment SET words = 'x' WHERE id = %1"_s.arg(people.jonsPromise)) == 0);
    CHECK(mine(u"DELETE FROM commitment WHERE id = %1"_s.arg(people.jonsPromise)) == 0);
    // Assigning is a manager's.
    CHECK(mine(u"UPDATE commitment SET owner_id = %1 WHERE id = %2"_s.arg(people.jon.value()).arg(people.petersPromise)) == 0);
    CHECK(changed(people.as(u"judit"_s),
                  u"UPDATE commitment SET owner_id = %1 WHERE id = %2"_s.arg(people.jon.value()).arg(people.petersPromise)) == 1);
    CHECK(mine(u"UPDATE customer SET care_note = 'x'"_s) == 0);
    CHECK(mine(u"UPDATE customer SET last_contact_at = 1"_s) == 0);
    CHECK(mine(u"DELETE FROM customer"_s) == 0);
    CHECK(changed(people.as(u"judit"_s), u"UPDATE customer SET care_note = 'x'"_s) == 1);
    CHECK(mine(u"INSERT INTO change_set (at, author_id, label, kind, state) VALUES (1, %1, 'as Jon', 'do', 'done')"_s.arg(
              people.jon.value())) == 0);
    CHECK(mine(u"UPDATE change_set SET label = 'x' WHERE author_id <> %1"_s.arg(people.peter.value())) == 0);
    CHECK(mine(u"UPDATE change_set SET author_id = %1"_s.arg(people.jon.value())) == 0);
    CHECK(mine(u"DELETE FROM change"_s) == 0);
}

TEST_CASE("A private note is seen by its author and the owner, in the history too", "[office][roles]") {
    const Peopled people;
    const auto seen = [&](const QString& name) {
        return people.as(name).value(u"SELECT count(*) FROM interaction_private_note"_s).toInt();
    };
    CHECK(seen(u"peter"_s) == 1);
    CHECK(seen(u"maria"_s) == 1);
    CHECK(seen(u"judit"_s) == 0);
    CHECK(seen(u"jon"_s) == 0);
    CHECK(changed(people.as(u"judit"_s), u"UPDATE interaction_private_note SET words = 'x'"_s) == 0);
    CHECK(changed(people.as(u"jon"_s), u"DELETE FROM interaction_private_note"_s) == 0);
    CHECK(
        changed(people.as(u"jon"_s),
                u"INSERT INTO interaction_private_note (interaction_id, author_id, words) VALUES (%1, %2, 'x')"_s.arg(people.jons)
                    .arg(people.peter.value())) == 0);
    // Nor in what the history says of it.
    const PgClient peter = people.as(u"peter"_s);
    CHECK(peter
              .run(u"INSERT INTO change_set (id, at, author_id, label, kind, state) VALUES (900, 1, %1, 'note', 'do', 'done')"_s
                       .arg(people.peter.value()))
              .ok());
    CHECK(peter
              .run(u"INSERT INTO change (set_id, entity, row_table, row_first, row_last, operation, after) "
                   "VALUES (900, 'interaction', 'interaction_private_note', 1, 1, 'insert', '{}')"_s)
              .ok());
    const auto told = u"SELECT count(*) FROM change WHERE row_table = 'interaction_private_note'"_s;
    CHECK(people.as(u"peter"_s).value(told).toInt() == 1);
    CHECK(people.as(u"maria"_s).value(told).toInt() == 1);
    CHECK(people.as(u"judit"_s).value(told).toInt() == 0);
}

TEST_CASE("Who may not see a private note cannot remove its interaction, and is told whom to ask", "[office][roles]") {
    const Peopled people;
    const auto removes = [&](const QString& name) {
        const auto store = people.office.opened(name);
        written(*store, [&](WriteSession& session) { InteractionRepository::remove(session, InteractionId(people.peters)); });
    };
    const auto there = [&] { return people.admin().value(u"SELECT count(*) FROM interaction"_s).toInt(); };
    try {
        removes(u"judit"_s);
        FAIL("it was removed");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::NotAllowed);
        CHECK(error.message().startsWith(u"This conversation carries a colleague's private note"_s));
    }
    CHECK(there() == 2);
    // Who sees it takes it along, and brings it back.
    removes(u"maria"_s);
    CHECK(there() == 1);
    written(*people.office.opened(u"maria"_s), [](WriteSession& session) { undo(session); });
    CHECK(people.as(u"peter"_s).value(u"SELECT words FROM interaction_private_note"_s) == u"mine alone"_s);
    CHECK(people.as(u"judit"_s).value(u"SELECT count(*) FROM interaction_private_note"_s).toInt() == 0);
}

TEST_CASE("Functions give no right that the role has not", "[office][roles]") {
    const Peopled people;
    const auto verifier = u"'SCRAM-SHA-256$4096:c2FsdA==$a:b'"_s;
    for (const QString& name : {u"peter"_s, u"judit"_s}) {
        CAPTURE(name);
        const PgClient client = people.as(name);
        CHECK(client.run(u"SELECT rapport_grant_login(%1, 'thief', %2)"_s.arg(people.jon.value()).arg(verifier)).sqlState ==
              u"42501"_s);
        CHECK(client.run(u"SELECT rapport_revoke_login(%1)"_s.arg(people.jon.value())).sqlState == u"42501"_s);
        CHECK(client.run(u"SELECT rapport_set_password(%1, %2)"_s.arg(people.jon.value()).arg(verifier)).sqlState == u"42501"_s);
        CHECK(client.run(u"SELECT rapport_adopt_staff(%1, 99, 'x')"_s.arg(people.jon.value())).sqlState == u"42501"_s);
        CHECK(client.run(u"SELECT rapport_forget_sets(ARRAY(SELECT id FROM change_set), 'Anna')"_s).sqlState == u"42501"_s);
        CHECK_FALSE(client.run(u"SET ROLE %1_tables"_s.arg(people.office.database())).ok());
        CHECK_FALSE(client.run(u"CREATE TABLE rapport.mine (x int)"_s).ok());
        CHECK_FALSE(client.run(u"ALTER TABLE interaction DISABLE ROW LEVEL SECURITY"_s).ok());
        CHECK_FALSE(client.run(u"COPY customer TO PROGRAM 'cat'"_s).ok());
    }
    // What refreshes derived columns changes no fact.
    const PgClient peter = people.as(u"peter"_s);
    const QString before = peter.value(u"SELECT string_agg(CAST(c AS text), '|') FROM customer c"_s);
    CHECK(peter.run(u"SELECT rapport_refresh_customers(ARRAY(SELECT id FROM customer))"_s).ok());
    CHECK(peter.value(u"SELECT string_agg(CAST(c AS text), '|') FROM customer c"_s) == before);
    CHECK(peter.run(u"SELECT rapport_write_legs(ARRAY(SELECT id FROM customer), ARRAY[3], ARRAY[1], 1), rapport_forget_legs()"_s)
              .ok());
    CHECK(peter.value(u"SELECT string_agg(CAST(to_jsonb(c) - 'legs_rank' AS text), '|') FROM customer c"_s) ==
          peter.value(u"SELECT string_agg(CAST(to_jsonb(c) - 'legs_rank' AS text), '|') FROM customer c WHERE legs_rank = 3"_s));
}

TEST_CASE("An owner erases a customer for good, from what colleagues did as well", "[office][roles]") {
    const Peopled people;
    const PgClient peter = people.as(u"peter"_s);
    const auto named = [&] { return peter.value(u"SELECT count(*) FROM change_set WHERE label LIKE '%Anna%'"_s).toInt(); };
    CHECK(
        peter
            .run(
                u"INSERT INTO change_set (id, at, author_id, label, kind, state) SELECT 9999, 1, %1, 'Call with Anna', 'do', 'done'"_s
                    .arg(people.peter.value()))
            .ok());
    CHECK(named() == 1);
    written(*people.office.opened(u"maria"_s), [&](WriteSession& session) { eraseCustomer(session, people.anna); });
    CHECK(named() == 0);
    CHECK(peter.value(u"SELECT count(*) FROM change_set WHERE state <> 'passed'"_s) == u"0"_s);
    CHECK(peter.value(u"SELECT count(*) FROM customer"_s) == u"0"_s);
    CHECK(peter.value(u"SELECT count(*) FROM interaction"_s) == u"0"_s);
    CHECK(peter.value(u"SELECT count(*) FROM change WHERE entity = 'interaction'"_s) == u"0"_s);
}

TEST_CASE("Who may not change customers judges how they stand all the same", "[office][roles][legs]") {
    const Peopled people;
    const auto store = people.office.opened(u"peter"_s);
    const Moment now = test::momentOf("2026-11-21T12:00Z");
    const auto judged = written(*store, [now](WriteSession& session) { return judgeLegs(session, now, QTimeZone::utc(), 10); });
    CHECK(judged.judged == 1);
    CHECK(judged.changed == 1);
    const PgClient peter = people.as(u"peter"_s);
    CHECK(peter.value(u"SELECT legs_rank FROM customer WHERE legs_until > %1"_s.arg(now.msecs())) == u"6"_s);
    CHECK_FALSE(peter.run(u"UPDATE customer SET legs_rank = 0"_s).ok());
    CHECK(peter.value(u"SELECT count(*) FROM change_set"_s) == people.as(u"maria"_s).value(u"SELECT count(*) FROM change_set"_s));
}

TEST_CASE("Nobody's login is an owner of tables, a superuser or a maker of roles", "[office][roles]") {
    const Peopled people;
    const auto powers =
        u"SELECT bool_or(rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls) FROM pg_roles WHERE rolname = session_user"_s;
    for (const QString& name : {u"peter"_s, u"judit"_s, u"maria"_s})
        CHECK(people.as(name).value(powers) == u"f"_s);
    CHECK(
        people.admin()
            .value(u"SELECT count(DISTINCT tableowner) FROM pg_tables WHERE schemaname = 'rapport' AND tableowner = '%1_tables'"_s
                       .arg(people.office.database()))
            .toInt() == 1);
    CHECK(people.admin().value(u"SELECT rolcanlogin FROM pg_roles WHERE rolname = '%1_tables'"_s.arg(people.office.database())) ==
          u"f"_s);
}

TEST_CASE("Who changes role, leaves or comes back can do what they then are", "[office][roles]") {
    Peopled people;
    const auto store = people.office.opened(u"maria"_s);
    const auto becomes = [&](domain::Role role, bool active) {
        written(*store, [&](WriteSession& session) {
            auto member = *StaffRepository(session).find(people.jon);
            member.role = role;
            member.active = active;
            return StaffRepository::save(session, member);
        });
    };
    becomes(domain::Role::Manager, true);
    CHECK(changed(people.as(u"jon"_s), u"UPDATE customer SET care_note = 'x'"_s) == 1);
    becomes(domain::Role::Staff, true);
    CHECK(changed(people.as(u"jon"_s), u"UPDATE customer SET care_note = 'x'"_s) == 0);
    becomes(domain::Role::Staff, false);
    CHECK(test::errorOf([&] { static_cast<void>(people.office.opened(u"jon"_s)); }) == ErrorCode::StoreUnreadable);
    becomes(domain::Role::Staff, true);
    CHECK(people.office.opened(u"jon"_s)->member()->name == u"Jon"_s);
}

TEST_CASE("The program refuses what the server refuses, with a sentence and nothing changed", "[office][roles]") {
    Peopled people;
    const auto store = people.office.opened(u"peter"_s);
    CHECK(test::errorOf([&] {
              written(*store, [&](WriteSession& session) {
                  CustomerRepository::setState(session, people.anna, domain::CustomerState::Trashed);
              });
          }) == ErrorCode::NotAllowed);
    CHECK(people.admin().value(u"SELECT count(*) FROM customer WHERE state = 'active'"_s).toInt() == 1);
    CHECK(people.admin().value(u"SELECT count(*) FROM change_set WHERE author_id = %1"_s.arg(people.peter.value())).toInt() == 2);
}

} // namespace rapport::storage::testing
