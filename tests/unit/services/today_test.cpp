#include "rapport/services/today.h"

#include "rapport/services/commitments.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

CommitmentBuilder promise(CustomerId customer, const Text& words, const Text& due) {
    return aCommitment().to(customer).saying(words).due(due).inZone("Europe/Budapest");
}

QStringList wordsOf(const std::vector<storage::CommitmentRow>& rows) {
    QStringList words;
    for (const auto& row : rows)
        words.append(row.words);
    return words;
}

} // namespace

TEST_CASE("An empty store has nothing to do today", "[unit]") {
    Office office;
    const Today day = done(today(office.workspace()));
    CHECK(day.date == QDate(2026, 11, 21));
    CHECK(day.overdue.empty());
    CHECK(day.due.empty());
    CHECK(day.milestones.empty());
    CHECK(day.drifting.empty());
    CHECK(done(pageCounts(office.workspace())).today == 0);
}

TEST_CASE("Today holds what is overdue and what is due, ours only, open only", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    done(addCommitment(office.workspace(), promise(anna, "yesterday", "2026-11-20")));
    done(addCommitment(office.workspace(), promise(anna, "this morning", "2026-11-21 09:00")));
    done(addCommitment(office.workspace(), promise(anna, "this afternoon", "2026-11-21 15:00")));
    done(addCommitment(office.workspace(), promise(anna, "any time today", "2026-11-21")));
    done(addCommitment(office.workspace(), promise(anna, "tomorrow", "2026-11-22")));
    done(addCommitment(office.workspace(), promise(anna, "theirs", "2026-11-20").theirs()));
    const CommitmentId kept = done(addCommitment(office.workspace(), promise(anna, "kept", "2026-11-19")));
    done(completeCommitment(office.workspace(), kept));

    const Today day = done(today(office.workspace()));
    CHECK(wordsOf(day.overdue) == QStringList{u"yesterday"_s, u"this morning"_s});
    CHECK(wordsOf(day.due) == QStringList{u"this afternoon"_s, u"any time today"_s});
    CHECK(day.overdueCount == 2);
    CHECK(day.dueCount == 2);
    CHECK(done(pageCounts(office.workspace())).overdue == 2);
    CHECK(done(pageCounts(office.workspace())).today == 4);
}

TEST_CASE("Milestones on Today: belated, today's, and those whose preparation has begun, not those greeted", "[unit]") {
    Office office;
    const auto born = [&](const Text& name, const Text& date) {
        return office.knows(aCustomer().named(name).withBirthday(date));
    };
    born("Belated Anna", "1980-11-14");
    born("Too Late", "1980-11-13");
    const CustomerId ben = born("Ben Today", "--11-21");
    born("Soon Carla", "--11-28");
    born("Not Yet", "--11-29");
    office.knows(aCustomer().named("Key Dora").key().withBirthday("--12-05"));
    Today day = done(today(office.workspace()));
    QStringList names;
    for (const auto& row : day.milestones)
        names.append(row.customerName);
    CHECK(names == QStringList{u"Belated Anna"_s, u"Ben Today"_s, u"Key Dora"_s, u"Soon Carla"_s});
    CHECK(day.milestoneCount == 4);

    done(greet(office.workspace(), office.pageOf(ben).record.milestones[0].id, domain::Channel::Call, {}));
    day = done(today(office.workspace()));
    CHECK(day.milestones.size() == 3);
    CHECK(day.milestoneCount == 3);
    CHECK(done(pageCounts(office.workspace())).milestones == 3);
}

TEST_CASE("Only key customers drift onto Today", "[unit]") {
    Office office;
    const CustomerId key = office.knows(aCustomer().named("Key Dora").key());
    const CustomerId regular = office.knows(aCustomer().named("Regular Ed"));
    for (const CustomerId id : {key, regular})
        done(logInteraction(office.workspace(), anInteraction().with(id).at("2026-01-10T10:00Z"), {}));
    const Today day = done(today(office.workspace()));
    REQUIRE(day.drifting.size() == 1);
    CHECK(day.drifting[0].customer == key);
    CHECK(day.drifting[0].drift == domain::Drift::Red);
    CHECK(day.driftingCount == 1);
}

TEST_CASE("The day turns at the office's midnight, summer time or not", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    done(addCommitment(office.workspace(), promise(anna, "the night the clocks change", "2027-03-28 02:30")));
    office.itIs("2027-03-28T01:59");
    CHECK(done(today(office.workspace())).dueCount == 1);
    office.itIs("2027-03-28T03:01");
    CHECK(done(today(office.workspace())).overdueCount == 1);
    office.itIs("2026-12-31T23:59");
    CHECK(done(today(office.workspace())).date == QDate(2026, 12, 31));
    office.itIs("2027-01-01T00:00");
    CHECK(done(today(office.workspace())).date == QDate(2027, 1, 1));
}

TEST_CASE("Counts go on where lists end", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    for (int i = 0; i < Today::shown + 5; ++i)
        done(addCommitment(office.workspace(), promise(anna, QString::number(i), "2026-11-20")));
    const Today day = done(today(office.workspace()));
    CHECK(day.overdue.size() == Today::shown);
    CHECK(day.overdueCount == Today::shown + 5);
    CHECK(done(pageCounts(office.workspace())).customers == 1);
}
