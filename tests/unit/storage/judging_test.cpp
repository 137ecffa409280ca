// How customers stand, written down for lists: when it is judged anew, by what it is sorted and filtered, and that nobody hears
// of it.
#include "rapport/storage/legs.h"

#include "support/printing.h"
#include "unit/storage/recordsfixture.h"

#include <QSignalSpy>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

namespace {

const QTimeZone utc = QTimeZone::utc();

struct JudgedStore : RecordStore {
    JudgedStore() { author = addStaff(u"Maria"_s); }

    LegsJudged judge(Moment now = noon, int most = 100) {
        return change([&](WriteSession& session) { return judgeLegs(session, now, utc, most); });
    }
    qint64 unjudged(Moment now = noon) {
        return read([now](ReadSession& session) { return countUnjudged(session, now); });
    }
    /// As it was written down, whether that still holds or not.
    qint64 rank(CustomerId id) { return count(u"SELECT coalesce(legs_rank, -1) FROM customer WHERE id = %1"_s.arg(id.value())); }
    LegStanding shown(CustomerId id, Moment now = noon) {
        return read([&](ReadSession& session) { return customerRows(session, {id}, now, utc).at(0).legs; });
    }
    QStringList weakest(Weakest leg, CustomerState state = CustomerState::Active) {
        CustomerFilter filter;
        filter.weakest = leg;
        filter.state = state;
        return names(filter);
    }
    QStringList differences() {
        return read([](ReadSession& session) { return checkLegs(session, noon, utc); });
    }
    CustomerId spokenWith(const Text& name, const Text& at) {
        const CustomerId id = save(aCustomer().named(name).createdAt("2024-01-01T09:00Z"));
        save(anInteraction().with(id).inZone("UTC").at(at));
        return id;
    }
    CommitmentId promise(CustomerId id, const Text& due) { return save(aCommitment().to(id).ownedBy(author).due(due)); }
};

constexpr LegStanding unknown{};
constexpr LegStanding trustWeak{Weakest::Trust, LegState::Weak};
constexpr LegStanding trustWatch{Weakest::Trust, LegState::Watch};
constexpr LegStanding communicationWatch{Weakest::Communication, LegState::Watch};

} // namespace

TEST_CASE("Whoever is new is judged, and then stands until something changes or time goes by", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-11-20T10:00");
    CHECK(store.unjudged() == 1);
    CHECK(store.shown(anna) == unknown); // worked out, not written
    CHECK(store.rank(anna) == -1);

    const LegsJudged first = store.judge();
    CHECK(first.judged == 1);
    CHECK(first.changed == 1);
    CHECK_FALSE(first.more);
    CHECK(store.rank(anna) == rankOf(unknown));
    CHECK(store.judge().judged == 0);

    const CommitmentId promise = store.promise(anna, "2026-11-19");
    CHECK(store.unjudged() == 1);
    CHECK(store.shown(anna) == trustWatch);
    CHECK(store.rank(anna) == rankOf(unknown));
    CHECK(store.judge().changed == 1);
    CHECK(store.rank(anna) == rankOf(trustWatch));

    SECTION("undone, it is judged anew") {
        store.undoLast();
        CHECK(store.shown(anna) == unknown);
        CHECK(store.judge().changed == 1);
        CHECK(store.rank(anna) == rankOf(unknown));
        CHECK(store.findings() == QStringList());
    }
    SECTION("kept, it is judged anew") {
        const auto open =
            store.read([promise](ReadSession& session) { return CommitmentRepository(session).find(promise).value(); });
        store.save(done(open, store.author, noon));
        CHECK(store.unjudged() == 1);
        store.judge();
        CHECK(store.rank(anna) == rankOf(trustWatch)); // late
    }
    SECTION("as days go by it is worse") {
        const Moment later = noon + 24h; // overdue since the 19th
        CHECK(store.unjudged(later) == 1);
        CHECK(store.shown(anna, later) == trustWeak);
        CHECK(store.judge(later).changed == 1);
        CHECK(store.rank(anna) == rankOf(trustWeak));
    }
}

TEST_CASE("Each thing that speaks for or against a leg has it judged anew", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-11-01T12:00");
    const MilestoneId birthday = store.save(aMilestone().of(anna).on("--05-17"));
    const InteractionId mail = store.save(anInteraction().with(anna).by(Channel::Email).incoming().at("2026-11-18T10:00Z"));
    store.judge();
    CHECK(store.unjudged() == 0);
    const auto concerns = [&](auto change) {
        change();
        const bool concerned = store.unjudged() == 1;
        store.judge();
        return concerned && store.unjudged() == 0 && store.differences().isEmpty();
    };
    CHECK(concerns([&] { store.greet(birthday, 2026); }));
    CHECK(concerns([&] { store.change([&](WriteSession& session) { setTierCadence(session, Tier::Regular, {7, 10}); }); }));
    CHECK(concerns([&] { store.undoLast(); }));
    CHECK(concerns([&] {
        Customer customer = store.load(anna);
        customer.tags = QStringList{u"weekly"_s};
        customer.optedOut = true;
        store.save(customer);
    }));
    CHECK(concerns([&] { store.change([&](WriteSession& session) { setTagCadence(session, u"weekly"_s, Cadence{3, 4}); }); }));
    CHECK(concerns([&] {
        Interaction settled =
            store.read([mail](ReadSession& session) { return InteractionRepository(session).find(mail, {}).value(); });
        settled.aims = {Aim::Settled};
        store.save(settled);
    }));
    CHECK(concerns([&] { store.setState(anna, CustomerState::Archived); }));
}

TEST_CASE("An import has those judged anew to whom it brings something", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-11-20T10:00");
    const CustomerId bela = store.spokenWith("Béla", "2026-11-20T10:00");
    const MilestoneId birthday = store.save(aMilestone().of(bela).on("--05-17"));
    store.judge();
    const QString what = GENERATE(u"interaction"_s, u"commitment"_s, u"milestone"_s, u"greeting"_s);
    CAPTURE(what);
    store.change([&](WriteSession& session) {
        BulkImport import(session);
        if (what == "interaction"_L1)
            import.add(anInteraction().with(anna).incoming().by(Channel::Letter).at("2026-11-10T10:00Z").build());
        else if (what == "commitment"_L1)
            import.add(aCommitment().to(anna).due("2026-11-10").build(), {});
        else if (what == "milestone"_L1)
            import.add(aMilestone().of(anna).on("--06-17").build());
        else
            import.add(Greeting{{}, birthday, 2026, noon, Channel::Call, u"Cheers"_s, {}});
        import.finish();
    });
    CHECK(store.unjudged() == 1);
    CHECK(store.differences() == QStringList());
    store.judge();
    CHECK(store.differences() == QStringList());
}

TEST_CASE("Customers are listed by their weakest leg, the most pressing first", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-11-20T10:00");
    store.spokenWith("Béla", "2026-08-01T10:00");
    const CustomerId cili = store.spokenWith("Cili", "2026-11-20T10:00");
    store.promise(cili, "2026-11-01");
    store.spokenWith("Dóra", "2026-11-20T10:00");
    store.promise(anna, "2026-11-20");
    store.judge();
    CHECK(store.names({}, {CustomerColumn::Weakest, Qt::AscendingOrder}) ==
          QStringList{u"Cili"_s, u"Anna"_s, u"Béla"_s, u"Dóra"_s});
    CHECK(store.names({}, {CustomerColumn::Weakest, Qt::AscendingOrder}, 2) == QStringList{u"Cili"_s, u"Anna"_s});
    CHECK(store.names({}, {CustomerColumn::Weakest, Qt::DescendingOrder}) ==
          QStringList{u"Dóra"_s, u"Béla"_s, u"Anna"_s, u"Cili"_s});
    CHECK(store.weakest(Weakest::Trust) == QStringList{u"Anna"_s, u"Cili"_s});
    CHECK(store.weakest(Weakest::Communication) == QStringList{u"Béla"_s});
    CHECK(store.weakest(Weakest::Respect).isEmpty());
    CHECK(store.weakest(Weakest::None).isEmpty());
    CHECK(store.weakest(Weakest::Unknown) == QStringList{u"Dóra"_s});

    // Narrowed by words, and whoever is new and not judged yet comes last.
    CustomerFilter filter;
    filter.weakest = Weakest::Trust;
    filter.text = u"cil"_s;
    CHECK(store.names(filter) == QStringList{u"Cili"_s});
    store.spokenWith("Aaron", "2026-11-20T10:00");
    CHECK(store.names({}, {CustomerColumn::Weakest, Qt::AscendingOrder}).last() == u"Aaron"_s);
}

TEST_CASE("Who is archived is judged too, who is in the trash is not", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-08-01T10:00");
    const CustomerId bela = store.spokenWith("Béla", "2026-08-01T10:00");
    store.setState(anna, CustomerState::Archived);
    store.setState(bela, CustomerState::Trashed);
    CHECK(store.unjudged() == 1);
    CHECK(store.judge().judged == 1);
    CHECK(store.weakest(Weakest::Communication, CustomerState::Archived) == QStringList{u"Anna"_s});
    CHECK(store.weakest(Weakest::Communication).isEmpty());
}

TEST_CASE("Many are judged little by little, and those that changed before those that are only old", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-11-20T10:00");
    store.promise(anna, "2026-11-25");
    store.judge();
    const Moment later = momentOf("2026-11-27T12:00Z"); // when the promise is overdue
    const CustomerId bela = store.spokenWith("Béla", "2026-08-01T10:00");
    CHECK(store.unjudged(later) == 2);
    const LegsJudged first = store.judge(later, 1);
    CHECK(first.judged == 1);
    CHECK(first.more);
    CHECK(store.rank(bela) == rankOf(communicationWatch));
    CHECK(store.rank(anna) == rankOf(unknown));
    CHECK(store.judge(later, 1).judged == 1);
    CHECK(store.rank(anna) == rankOf(trustWatch));
    CHECK_FALSE(store.judge(later, 1).more);
}

TEST_CASE("By a clock that was set back nothing counts that was judged later", "[storage][legs][judging]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-11-20T10:00");
    store.promise(anna, "2026-11-25");
    const Moment later = momentOf("2026-12-27T12:00Z");
    store.judge(later);
    CHECK(store.rank(anna) == rankOf(trustWeak));
    CHECK(store.shown(anna) == unknown);
    CHECK(store.differences() == QStringList());
    CHECK(store.judge().changed == 1);
    CHECK(store.rank(anna) == rankOf(unknown));
    CHECK(store.unjudged() == 0);
    // Computers of an office need not agree to the minute.
    CHECK(store.judge(noon - 30min).judged == 0);
}

TEST_CASE("What is written down is no change: it is in no history and nobody hears of it", "[storage][legs][judging]") {
    JudgedStore store;
    store.spokenWith("Anna", "2026-08-01T10:00");
    const auto sets = [&] { return store.count(u"SELECT count(*) FROM change_set"_s); };
    const qint64 before = sets();
    QCoreApplication::processEvents();
    QSignalSpy changed(&store.store(), &Store::changed);
    store.judge();
    QCoreApplication::processEvents();
    CHECK(changed.isEmpty());
    CHECK(sets() == before);
    store.undoLast();
    CHECK(store.findings() == QStringList());
}

TEST_CASE("A check finds who stands otherwise than the rule has it", "[storage][legs][judging][file]") {
    JudgedStore store;
    const CustomerId anna = store.spokenWith("Anna", "2026-08-01T10:00");
    store.spokenWith("Béla", "2026-11-20T10:00");
    store.judge();
    CHECK(store.differences() == QStringList());
    store.change([anna](WriteSession& session) {
        session.connection().execute(u"UPDATE customer SET legs_rank = 7 WHERE id = %1"_s.arg(anna.value()));
    });
    CHECK(store.differences() == QStringList{u"The weakest leg is not as the rule has it for 1 customers."_s});
    store.change([](WriteSession& session) { repairDerived(session); });
    CHECK(store.differences() == QStringList());
    CHECK(store.judge().judged == 2);
    CHECK(store.rank(anna) == rankOf(communicationWatch));
}

} // namespace rapport::storage::testing
