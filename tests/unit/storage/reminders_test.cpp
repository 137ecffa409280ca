#include "rapport/storage/reminders.h"

#include "support/generator.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

namespace {

const QTimeZone utc = QTimeZone::utc();

/// A store in which time passes: what is raised is told as `call back: before`.
class Desk : public RecordStore {
public:
    Desk()
        : maria(addStaff(u"Maria"_s, Role::Owner))
        , jon(addStaff(u"Jon"_s))
        , anna(save(aCustomer().named("Anna"))) {}

    CommitmentId promise(const CommitmentBuilder& commitment) { return save(CommitmentBuilder(commitment).to(anna)); }
    int raise(const char* at, StaffId member) {
        return change([&](WriteSession& session) { return raiseReminders(session, member, momentOf(at)); });
    }
    int raise(const char* at) { return raise(at, maria); }
    [[nodiscard]] std::vector<ReminderRow> rows(const char* at, const Reminded& whose) {
        return read([&](ReadSession& session) { return remindersNow(session, whose, momentOf(at), utc, 50); });
    }
    [[nodiscard]] QStringList shown(const char* at, const Reminded& whose) {
        QStringList lines;
        for (const ReminderRow& row : rows(at, whose))
            lines += row.commitment.words + u": "_s + key(row.stage) + (row.id.isValid() ? u""_s : u" (not raised)"_s);
        return lines;
    }
    [[nodiscard]] QStringList shown(const char* at) { return shown(at, maria); }
    [[nodiscard]] QString next(const Reminded& whose) {
        const auto moment = read([&](ReadSession& session) { return nextReminder(session, whose); });
        return moment ? moment->toIso() : u"never"_s;
    }
    [[nodiscard]] QString next() { return next(maria); }
    void dismiss(const std::vector<ReminderId>& ids, const char* at) {
        change([&](WriteSession& session) { dismissReminders(session, ids, momentOf(at)); });
    }
    [[nodiscard]] Commitment stored(CommitmentId id) {
        return read([id](ReadSession& session) { return CommitmentRepository(session).find(id).value(); });
    }

    StaffId maria, jon;
    CustomerId anna;
};

CommitmentBuilder atThree(StaffId owner) { return aCommitment().ownedBy(owner).due("2026-11-21 15:00"); }

[[nodiscard]] QStringList sorted(QStringList lines) {
    lines.sort();
    return lines;
}

} // namespace

TEST_CASE("Each stage is raised once and the latest is shown", "[storage][reminders]") {
    Desk desk;
    desk.promise(atThree(desk.maria));
    CHECK(desk.next() == u"2026-11-21T14:45:00Z"_s);
    CHECK(desk.raise("2026-11-21T14:44:59Z") == 0);
    CHECK(desk.shown("2026-11-21T14:44:59Z").isEmpty());
    CHECK(desk.shown("2026-11-21T14:45Z") == QStringList{u"call back: before (not raised)"_s});

    CHECK(desk.raise("2026-11-21T14:45Z") == 1);
    CHECK(desk.raise("2026-11-21T14:45Z") == 0);
    CHECK(desk.shown("2026-11-21T14:45Z") == QStringList{u"call back: before"_s});
    CHECK(desk.next() == u"2026-11-21T15:00:00Z"_s);
    CHECK(desk.raise("2026-11-21T15:00Z") == 1);
    CHECK(desk.shown("2026-11-21T15:00Z") == QStringList{u"call back: at"_s});
    CHECK(desk.raise("2026-11-21T15:05Z") == 1);
    CHECK(desk.shown("2026-11-21T15:05Z") == QStringList{u"call back: after"_s});
    CHECK(desk.next() == u"never"_s);
    CHECK(desk.raise("2026-12-21T15:05Z") == 0);
    CHECK(desk.findings().isEmpty());
}

TEST_CASE("After days off each promise is brought up once", "[storage][reminders]") {
    Desk desk;
    desk.promise(atThree(desk.maria));
    desk.promise(aCommitment().ownedBy(desk.maria).saying("send the offer").due("2026-11-22 09:00"));
    desk.promise(aCommitment().ownedBy(desk.maria).saying("tomorrow").due("2026-11-25 09:10"));
    CHECK(desk.raise("2026-11-25T09:00Z") == 3);
    CHECK(sorted(desk.shown("2026-11-25T09:00Z")) ==
          QStringList{u"call back: after"_s, u"send the offer: after"_s, u"tomorrow: before"_s});
    CHECK(desk.raise("2026-11-25T09:00Z") == 0);
    CHECK(desk.next() == u"2026-11-25T09:10:00Z"_s);
}

TEST_CASE("What was dismissed stays away; the next stage comes all the same", "[storage][reminders]") {
    Desk desk;
    desk.promise(atThree(desk.maria));
    desk.raise("2026-11-21T14:45Z");
    const ReminderId before = desk.rows("2026-11-21T14:46Z", desk.maria).at(0).id;
    desk.raise("2026-11-21T15:00Z");
    desk.dismiss({before}, "2026-11-21T15:00Z"); // pressed just when the later one came
    CHECK(desk.shown("2026-11-21T15:00Z") == QStringList{u"call back: at"_s});
    desk.dismiss({desk.rows("2026-11-21T15:00Z", desk.maria).at(0).id}, "2026-11-21T15:01Z");
    CHECK(desk.shown("2026-11-21T15:01Z").isEmpty());
    desk.raise("2026-11-21T15:05Z");
    CHECK(desk.shown("2026-11-21T15:05Z") == QStringList{u"call back: after"_s});
}

TEST_CASE("A promise that is kept, moved or thrown away is not brought up any more", "[storage][reminders]") {
    Desk desk;
    const CommitmentId id = desk.promise(atThree(desk.maria));
    desk.raise("2026-11-21T14:50Z");
    SECTION("done, and not done after all") {
        desk.save(done(desk.stored(id), desk.maria, momentOf("2026-11-21T14:51Z")));
        CHECK(desk.shown("2026-11-21T14:52Z").isEmpty());
        CHECK(desk.next() == u"never"_s);
        desk.undoLast();
        CHECK(desk.shown("2026-11-21T14:52Z") == QStringList{u"call back: before"_s});
        CHECK(desk.next() == u"2026-11-21T15:00:00Z"_s);
    }
    SECTION("re-dated") {
        desk.save(redated(desk.stored(id), dueOf("2026-11-21 16:00"), true, desk.maria, momentOf("2026-11-21T14:51Z")));
        CHECK(desk.shown("2026-11-21T14:52Z").isEmpty());
        CHECK(desk.next() == u"2026-11-21T15:45:00Z"_s);
        desk.raise("2026-11-21T15:45Z");
        CHECK(desk.shown("2026-11-21T15:45Z") == QStringList{u"call back: before"_s});
    }
    SECTION("trashed, and back") {
        desk.setState(desk.anna, CustomerState::Trashed);
        CHECK(desk.shown("2026-11-21T14:52Z").isEmpty());
        CHECK(desk.next() == u"never"_s);
        desk.setState(desk.anna, CustomerState::Active);
        CHECK(desk.next() == u"2026-11-21T15:00:00Z"_s);
    }
    CHECK(desk.findings().isEmpty());
}

TEST_CASE("Everybody is reminded of their own promises and of nobody's", "[storage][reminders]") {
    Desk desk;
    desk.promise(atThree(desk.maria).saying("maria's"));
    desk.promise(atThree(desk.jon).saying("jon's"));
    desk.promise(atThree(StaffId()).saying("nobody's"));
    desk.promise(atThree(desk.maria).saying("theirs").theirs());
    CHECK(desk.raise("2026-11-21T15:00Z", desk.jon) == 2);
    CHECK(sorted(desk.shown("2026-11-21T15:00Z", desk.jon)) == QStringList{u"jon's: at"_s, u"nobody's: at"_s});
    CHECK(sorted(desk.shown("2026-11-21T15:00Z")) == QStringList{u"maria's: at (not raised)"_s, u"nobody's: at"_s});
    CHECK(sorted(desk.shown("2026-11-21T15:00Z", Reminded())) ==
          QStringList{u"jon's: at"_s, u"maria's: at (not raised)"_s, u"nobody's: at"_s});
    CHECK(desk.shown("2026-11-21T15:00Z", StaffId()) == QStringList{u"nobody's: at"_s});
    CHECK(desk.raise("2026-11-21T15:00Z", StaffId()) == 0);
    CHECK(desk.raise("2026-11-21T15:00Z") == 1);
    CHECK(desk.next(Reminded()) == u"2026-11-21T15:05:00Z"_s);
}

TEST_CASE("Urgent promises are brought up at once", "[storage][reminders]") {
    Desk desk;
    const CommitmentId id = desk.promise(aCommitment().ownedBy(desk.maria).due("2026-11-23").urgent());
    CHECK(desk.raise("2026-11-21T10:00Z") == 1);
    CHECK(desk.shown("2026-11-21T10:00Z") == QStringList{u"call back: urgent"_s});
    desk.save(redated(desk.stored(id), dueOf("2026-11-24"), true, desk.maria, momentOf("2026-11-21T11:00Z")));
    CHECK(desk.raise("2026-11-21T11:00Z") == 0);
    CHECK(desk.shown("2026-11-21T11:00Z") == QStringList{u"call back: urgent"_s}); // it still is
    Commitment calm = desk.stored(id);
    calm.priority = Priority::Normal;
    desk.save(calm);
    CHECK(desk.shown("2026-11-21T11:00Z").isEmpty());
}

TEST_CASE("What comes next is listed in its order", "[storage][reminders]") {
    Desk desk;
    desk.promise(aCommitment().ownedBy(desk.maria).saying("later").due("2026-11-22 09:00"));
    desk.promise(atThree(desk.maria));
    const auto rows = desk.read(
        [&](ReadSession& session) { return remindersToCome(session, desk.maria, momentOf("2026-11-21T12:00Z"), utc, 5); });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].commitment.words == u"call back"_s);
    CHECK(rows[0].raisedAt.toIso() == u"2026-11-21T14:45:00Z"_s);
    CHECK(rows[1].commitment.words == u"later"_s);
}

TEST_CASE("Reminders stand in no history and are not undone", "[storage][reminders]") {
    Desk desk;
    desk.promise(atThree(desk.maria));
    const auto sets = [&desk] {
        return desk.read([](ReadSession& session) { return history(session, std::nullopt, 100).size(); });
    };
    const auto before = sets();
    desk.raise("2026-11-21T14:45Z");
    desk.dismiss({desk.rows("2026-11-21T14:46Z", desk.maria).at(0).id}, "2026-11-21T14:46Z");
    CHECK(sets() == before);
}

TEST_CASE("What was settled long ago is cleared away", "[storage][reminders]") {
    Desk desk;
    const CommitmentId id = desk.promise(atThree(desk.maria));
    desk.raise("2026-11-21T14:45Z");
    desk.save(done(desk.stored(id), desk.maria, momentOf("2026-11-21T14:51Z")));
    const auto standing = [&desk] {
        return desk.read([](ReadSession& session) {
            auto count = session.connection().prepare(u"SELECT count(*) FROM reminder WHERE dismissed_at IS NULL"_s);
            count.step();
            return count.number(0);
        });
    };
    desk.raise("2026-11-22T14:44Z");
    CHECK(standing() == 1);
    desk.raise("2026-11-22T14:46Z");
    CHECK(standing() == 0);
}

TEST_CASE("The derived moment is the one of the rules, whatever happens", "[storage][reminders]") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        Desk desk;
        Generator random(seed);
        std::vector<CommitmentId> ids;
        Moment now = momentOf("2026-11-20T10:00Z");
        for (int step = 0; step < 40; ++step) {
            now = now + std::chrono::minutes(random.number(1, 90));
            const Due due{now.dateIn(utc), random.number(0, 4) == 0
                                               ? std::nullopt
                                               : std::optional(now.in(utc).time().addSecs(60 * random.number(-30, 45)))};
            auto builder = aCommitment().ownedBy(random.coin() ? desk.maria : StaffId()).createdAt(Text(now.toIso()));
            if (random.number(0, 3) == 0)
                builder.urgent();
            Commitment commitment = normalised(builder.build());
            commitment.due = due;
            commitment.firstDue = due;
            commitment.customer = desk.anna;
            ids.push_back(desk.save(commitment));
            const CommitmentId one = ids[static_cast<size_t>(random.number(0, static_cast<int>(ids.size()) - 1))];
            const Commitment other = desk.stored(one);
            if (other.outcome == CommitmentOutcome::Open && random.number(0, 2) == 0) {
                const Due to{now.dateIn(utc).addDays(random.number(0, 1)), QTime(random.number(0, 23), 0)};
                desk.save(random.coin() || to == other.due ? done(other, desk.maria, now)
                                                           : redated(other, to, random.coin(), desk.maria, now));
            }
            if (random.coin())
                desk.change([&](WriteSession& session) { return raiseReminders(session, desk.maria, now); });
        }
        CHECK(desk.findings().isEmpty()); // the column is what the SQL derives
        desk.read([&](ReadSession& session) {
            for (const CommitmentId id : ids) {
                std::vector<RaisedStage> raised;
                auto ledger = session.connection().prepare(u"SELECT due_at, stage FROM reminder WHERE commitment_id = ?"_s);
                ledger.bindAll(id);
                while (ledger.step())
                    raised.push_back({ledger.moment(0), ledger.word<ReminderStage>(1).value()});
                auto column = session.connection().prepare(u"SELECT remind_at FROM commitment WHERE id = ?"_s);
                column.bindAll(id);
                column.step();
                CHECK(column.optionalMoment(0) == remindAt(*CommitmentRepository(session).find(id), raised));
            }
        });
    }
}

TEST_CASE("An import knows when to remind of what it brings", "[storage][reminders]") {
    Desk desk;
    desk.change([&](WriteSession& session) {
        BulkImport import(session);
        import.add(atThree(desk.maria).to(desk.anna).build());
        import.add(atThree(desk.maria).to(desk.anna).saying("kept").doneAt("2026-11-21T12:00Z").build());
        import.finish();
    });
    CHECK(desk.findings().isEmpty());
    CHECK(desk.raise("2026-11-21T14:45Z") == 1);
}

} // namespace rapport::storage::testing
