#include "rapport/services/history.h"
#include "rapport/services/milestones.h"
#include "rapport/services/today.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Channel;

namespace {

QStringList toGreet(Office& office) {
    QStringList names;
    for (const auto& row : done(today(office.workspace())).milestones)
        names.append(row.customerName);
    return names;
}

/// What the dialog does: propose, and on Enter greet as proposed.
GreetingDraft greetAsProposed(Office& office, CustomerId customer) {
    const auto page = office.pageOf(customer);
    const auto rows =
        office.looks([day = office.today()](auto& session) { return storage::milestonesToGreet(session, day, 100); });
    for (const auto& row : rows) {
        if (row.customer != customer)
            continue;
        const auto draft = greetingDraft(row, page.record.customer, {}, office.today());
        done(greet(office.workspace(), row.id, draft.channel, draft.words));
        return draft;
    }
    FAIL("nothing to greet");
    return {};
}

} // namespace

SCENARIO("Staff greet birthdays", "[feature]") {
    GIVEN("Péter, and Anna who prefers e-mail, born on 21 November 1980") {
        Office office;
        office.works(office.peter);
        const CustomerId anna =
            office.knows(aCustomer().named("Anna Kovács").preferring(Channel::Email).speaking("de").withBirthday("1980-11-21"));

        WHEN("it is the day, and he greets as proposed") {
            const auto draft = greetAsProposed(office, anna);
            THEN("it goes by her channel, in her language, and is in her timeline under his name") {
                CHECK(draft.channel == Channel::Email);
                CHECK(draft.words.startsWith(u"Alles Gute zum Geburtstag, Anna!"_s));
                CHECK_FALSE(draft.belated);
                CHECK(office.pageOf(anna).timeline.front().author == u"Péter Nagy"_s);
            }
            THEN("she is not greeted again this year, but next year she is") {
                CHECK(toGreet(office).isEmpty());
                office.itIs("2026-11-25T10:00");
                CHECK(toGreet(office).isEmpty());
                office.itIs("2027-11-21T10:00");
                CHECK(toGreet(office) == QStringList{u"Anna Kovács"_s});
            }
            THEN("taken back, she waits to be greeted again") {
                CHECK(done(undo(office.workspace())) == u"Greet Anna Kovács: birthday"_s);
                CHECK(toGreet(office) == QStringList{u"Anna Kovács"_s});
            }
        }
        WHEN("the day was missed by a weekend") {
            office.itIs("2026-11-23T09:00");
            THEN("the greeting says that it is late, and counts for that day") {
                const auto draft = greetAsProposed(office, anna);
                CHECK(draft.belated);
                CHECK(draft.words.startsWith(u"Nachträglich"_s));
                CHECK(draft.year == 2026);
                CHECK(toGreet(office).isEmpty());
            }
        }
        WHEN("more than a week has gone by") {
            office.itIs("2026-11-29T09:00");
            THEN("it is too late to be welcome") { CHECK(toGreet(office).isEmpty()); }
        }
    }

    GIVEN("Zsófi, born on 29 February, and an ordinary year") {
        Office office;
        const CustomerId february = office.knows(aCustomer().named("Zsófi Fehér").withBirthday("1984-02-29"));
        const CustomerId march = office.knows(aCustomer().named("Áron Kis").observingOnMarch1().withBirthday("1984-02-29"));
        WHEN("it is 28 February") {
            office.itIs("2027-02-28T10:00");
            THEN("she has turned 43 today, and Áron has until tomorrow") {
                const auto rows = done(today(office.workspace())).milestones;
                REQUIRE(rows.size() == 2);
                CHECK(rows[0].customer == february);
                CHECK(rows[0].next == QDate(2027, 2, 28));
                CHECK(rows[0].years == 43);
                CHECK(rows[1].customer == march);
                CHECK(rows[1].next == QDate(2027, 3, 1));
            }
        }
    }

    GIVEN("a birthday on 30 December, and the year turning") {
        Office office;
        const CustomerId dora = office.knows(aCustomer().named("Dóra Kis").withBirthday("--12-30"));
        WHEN("it is 2 January") {
            office.itIs("2027-01-02T10:00");
            THEN("the belated greeting is for the old year, and the next is still owed") {
                CHECK(greetAsProposed(office, dora).year == 2026);
                CHECK(toGreet(office).isEmpty());
                office.itIs("2027-12-30T10:00");
                CHECK(toGreet(office) == QStringList{u"Dóra Kis"_s});
            }
        }
    }
}
