// Calendars and tables of interactions and commitments, brought into a real store.
#include "rapport/core/safefile.h"
#include "rapport/services/history.h"
#include "rapport/services/importing.h"
#include "rapport/storage/check.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/planrepository.h"
#include "rapport/storage/staffrepository.h"
#include "storage/engine/connection.h"
#include "support/catch.h"
#include "support/testplace.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::services;

namespace {

template <typename T>
T await(QFuture<T> future) {
    future.waitForFinished();
    if constexpr (!std::is_void_v<T>)
        return future.result();
}

const Moment now = *Moment::parse(u"2026-11-21T14:20Z"_s, QTimeZone::utc());

/// A store with Anna and Ben, who works here, and a folder to import from.
class Office {
public:
    Office() {
        storage::StoreOptions options;
        options.createIfMissing = true;
        m_store = storage::Store::open(m_place.location(), options);
        domain::Customer anna;
        anna.uid = u"anna"_s;
        anna.name.given = u"Anna"_s;
        anna.name.family = u"Kovács"_s;
        anna.contactPoints = {{domain::ContactKind::Email, {}, u"anna@example.com"_s, false},
                              {domain::ContactKind::Phone, {}, u"+36 30 123 4567"_s, false}};
        domain::Customer bakery;
        bakery.uid = u"bakery"_s;
        bakery.kind = domain::CustomerKind::Organisation;
        bakery.displayName = u"Corner Bakery"_s;
        domain::StaffMember ben;
        ben.uid = u"ben"_s;
        ben.name = u"Ben"_s;
        ben.role = domain::Role::Owner;
        await(m_store->write({u"Begin"_s, {}, now}, [&](storage::WriteSession& session) {
            m_ben = storage::StaffRepository::save(session, ben);
            m_anna = storage::CustomerRepository::save(session, anna);
            m_bakery = storage::CustomerRepository::save(session, bakery);
        }));
    }
    [[nodiscard]] Workspace workspace() { return {*m_store, m_clock, m_ben}; }
    ImportSummary import(const QByteArray& bytes, const QString& name = u"calendar.ics"_s, bool dryRun = false) {
        const QString path = m_place.folder() + u'/' + name;
        SafeFile::write(path, bytes);
        ImportRequest request;
        request.file = path;
        request.dryRun = dryRun;
        return await(importFile(workspace(), request));
    }
    template <typename Repository, typename... Reader>
    [[nodiscard]] auto stored(const QString& uid, Reader... reader) {
        return await(m_store->read([=](storage::ReadSession& session) {
            const Repository repository(session);
            const auto id = repository.findByUid(uid);
            REQUIRE(id);
            return *repository.find(*id, reader...);
        }));
    }
    [[nodiscard]] domain::Commitment commitment(const QString& uid) { return stored<storage::CommitmentRepository>(uid); }
    [[nodiscard]] qint64 count(const QString& table) {
        return await(m_store->read([table](storage::ReadSession& session) {
            auto statement = session.connection().prepare(u"SELECT count(*) FROM "_s + table);
            statement.step();
            return statement.number(0);
        }));
    }
    [[nodiscard]] QStringList findings() {
        return await(m_store->read([](storage::ReadSession& session) { return storage::checkStore(session); }));
    }
    void add(const domain::Customer& customer) {
        await(m_store->write({u"Add"_s, {}, now}, [&](storage::WriteSession& session) {
            static_cast<void>(storage::CustomerRepository::save(session, customer));
        }));
    }
    void undo() { await(services::undo(workspace())); }
    [[nodiscard]] CustomerId anna() const { return m_anna; }
    [[nodiscard]] CustomerId bakery() const { return m_bakery; }
    [[nodiscard]] StaffId ben() const { return m_ben; }

private:
    test::TestPlace m_place;
    FixedClock m_clock{now, QTimeZone("Europe/Berlin")};
    std::unique_ptr<storage::Store> m_store;
    StaffId m_ben;
    CustomerId m_anna, m_bakery;
};

QByteArray calendar(const QByteArrayList& lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + lines.join("\r\n") + "\r\nEND:VCALENDAR\r\n";
}

const QByteArray everything = calendar({"BEGIN:VTODO",
                                        "UID:t-1",
                                        "SUMMARY:Anna Kov\xC3\xA1"
                                        "cs: send the offer",
                                        "DUE:20261130T150000",
                                        "END:VTODO",
                                        "BEGIN:VEVENT",
                                        "UID:e-1",
                                        "SUMMARY:Lunch",
                                        "ATTENDEE:mailto:ANNA@example.com",
                                        "DTSTART:20261210T120000",
                                        "END:VEVENT",
                                        "BEGIN:VEVENT",
                                        "UID:e-2",
                                        "SUMMARY:Called the corner bakery about bread",
                                        "DTSTART:20261110T120000",
                                        "END:VEVENT",
                                        "BEGIN:VEVENT",
                                        "UID:e-3",
                                        "SUMMARY:Birthday of the Corner Bakery",
                                        "DTSTART;VALUE=DATE:19980301",
                                        "RRULE:FREQ=YEARLY",
                                        "END:VEVENT",
                                        "BEGIN:VEVENT",
                                        "UID:e-4",
                                        "SUMMARY:Dentist",
                                        "DTSTART:20261210T120000",
                                        "END:VEVENT"});

} // namespace

TEST_CASE("a calendar's entries find their customers and become what they are", "[services][import]") {
    Office office;
    const auto summary = office.import(everything);
    CHECK(summary.read == 4);
    CHECK(summary.created == 4);
    CHECK(summary.rejected == 1);
    REQUIRE(summary.problems.size() == 1);
    CHECK(summary.problems.front().line == 25);
    CHECK(summary.problems.front().message.contains(u"Dentist"_s));
    CHECK(summary.changes.size() == 5); // the one that was left out among them

    const auto offer = office.commitment(u"t-1"_s);
    CHECK(offer.customer == office.anna());
    CHECK(offer.words == u"send the offer"_s);
    CHECK(offer.owner == office.ben());
    CHECK(offer.zone == u"Europe/Berlin"_s);
    CHECK(office.stored<storage::PlanRepository>(u"e-1"_s).customer == office.anna());
    const auto call = office.stored<storage::InteractionRepository>(u"e-2"_s, office.ben());
    CHECK(call.customers == std::vector{office.bakery()});
    CHECK(call.channel == domain::Channel::Call);
    const auto founding = office.stored<storage::MilestoneRepository>(u"e-3"_s);
    CHECK(founding.kind == domain::MilestoneKind::Founding);
    CHECK(founding.customer == office.bakery());
    CHECK(office.findings().isEmpty());
}

TEST_CASE("importing a calendar again changes nothing, a dry run neither, and undo takes all of it back", "[services][import]") {
    Office office;
    const auto dry = office.import(everything, u"calendar.ics"_s, true);
    CHECK(dry.created == 4);
    CHECK(office.count(u"commitment"_s) == 0);
    office.import(everything);
    const auto again = office.import(everything);
    CHECK(again.unchanged == 4);
    CHECK(again.created + again.updated == 0);
    CHECK(again.label.isEmpty());
    office.undo();
    for (const QString& table : {u"commitment"_s, u"planned_interaction"_s, u"interaction"_s, u"milestone"_s})
        CHECK(office.count(table) == 0);
    CHECK(office.count(u"customer"_s) == 2);
}

TEST_CASE("a known entry is brought up to date; what was closed stays so", "[services][import]") {
    Office office;
    const auto task = [](const QByteArrayList& lines) {
        return calendar(QByteArrayList{"BEGIN:VTODO", "UID:t-1", "X-RAPPORT-CUSTOMER:anna"} + lines +
                        QByteArrayList{"END:VTODO"});
    };
    office.import(task({"SUMMARY:send", "DUE:20261130T150000"}));
    const auto update = office.import(task({"SUMMARY:send", "DUE:20261201T150000", "PRIORITY:1"}));
    CHECK(update.updated == 1);
    REQUIRE(update.changes.size() == 1);
    CHECK(update.changes.front().action == ImportAction::Updated);
    CHECK(update.changes.front().name == u"Anna Kovács: send"_s);
    CHECK(update.changes.front().fields ==
          std::vector<domain::Difference>{{u"due"_s, u"2026-11-30 15:00"_s, u"2026-12-01 15:00"_s},
                                          {u"priority"_s, u"normal"_s, u"urgent"_s}});
    const auto moved = office.commitment(u"t-1"_s);
    CHECK(moved.due.date == QDate(2026, 12, 1));
    CHECK(moved.firstDue.date == QDate(2026, 11, 30));
    REQUIRE(moved.redatings.size() == 1);
    CHECK_FALSE(moved.redatings.front().customerTold);
    CHECK(moved.priority == domain::Priority::Urgent);
    CHECK(office.import(task({"SUMMARY:send", "DUE:20261201T150000", "COMPLETED:20261121T100000Z"})).updated == 1);
    CHECK(office.commitment(u"t-1"_s).outcome == domain::CommitmentOutcome::Kept);
    CHECK(office.import(task({"SUMMARY:send", "DUE:20261224T150000"})).unchanged == 1);
    CHECK(office.commitment(u"t-1"_s).outcome == domain::CommitmentOutcome::Kept);
    CHECK(office.findings().isEmpty());
}

TEST_CASE("interactions from a table: found by e-mail, phone or name, once however often", "[services][import]") {
    Office office;
    const QByteArray rows = "Customer,E-mail,Phone,Date,Channel,Notes,By\r\n"
                            ",anna@example.com,,2026-10-21,call,one,Ben\r\n"
                            ",,030 1234567,2026-10-22,visit,two,Nobody\r\n"
                            "\"Kov\xC3\xA1"
                            "cs, Anna\",,,2026-10-23,e-mail,three,\r\n"
                            "Anna,,,2026-10-24,call,an Anna,\r\n"
                            "Corner Bakery,,,2027-10-24,call,to come,\r\n";
    const auto summary = office.import(rows, u"calls.csv"_s);
    CHECK(summary.created == 3);
    CHECK(summary.rejected == 2);
    const auto says = [&](qint64 line, const QString& words) {
        return std::any_of(summary.problems.begin(), summary.problems.end(),
                           [&](const auto& each) { return each.line == line && each.message.contains(words); });
    };
    CHECK(says(3, u"Nobody"_s));
    CHECK(says(5, u"Anna"_s));
    CHECK(says(6, u"not happened yet"_s));
    const auto again = office.import(rows, u"calls.csv"_s);
    CHECK(again.unchanged == 3);
    CHECK(again.created + again.updated == 0);
    office.undo();
    CHECK(office.count(u"interaction"_s) == 0);
}

TEST_CASE("a customer is found by a number in any writing, as duplicates are", "[services][import]") {
    Office office;
    const auto importedWith = [&office](const QByteArray& phone) {
        return office.import("Customer,Phone,Date,Channel,Notes\r\n," + phone + ",2026-10-22,call,about bread\r\n",
                             u"calls.csv"_s);
    };
    for (const char* phone : {"+36 30 123 4567", "06 30 123-4567", "0036301234567", "36301234567", "123 4567"}) {
        CAPTURE(phone);
        CHECK(importedWith(phone).created == 1);
        office.undo();
    }
    CHECK(importedWith("+49 30 123 4567").rejected == 1);
    CHECK(importedWith("4567").rejected == 1);
    // Whose whole number it is goes before whose end it is.
    domain::Customer ben;
    ben.uid = u"ben-ode"_s;
    ben.name.given = u"Ben"_s;
    ben.contactPoints = {{domain::ContactKind::Phone, {}, u"123 4567"_s, false}};
    office.add(ben);
    CHECK(importedWith("123-4567").created == 1);
    CHECK(office.count(u"interaction_customer ic JOIN customer c ON c.id = ic.customer_id WHERE c.uid = 'ben-ode'"_s) == 1);
}

TEST_CASE("commitments from a table by a mapping of one's own", "[services][import]") {
    Office office;
    QTemporaryDir folder;
    SafeFile::write(folder.filePath(u"map.json"_s), R"({"content": "commitments", "dayFirst": true, "columns":
        {"Wer": "customer", "Was": "words", "Bis": "due", "Zu wem": "owner"}})");
    SafeFile::write(folder.filePath(u"liste.csv"_s), "Wer;Was;Bis;Zu wem\r\nCorner Bakery;Brot bringen;3.12.2026;Ben\r\n");
    ImportRequest request;
    request.file = folder.filePath(u"liste.csv"_s);
    const auto summary = await(importFile(office.workspace(), withMappingFile(request, folder.filePath(u"map.json"_s))));
    CHECK(summary.created == 1);
    CHECK(office.count(u"commitment WHERE due_date = '2026-12-03'"_s) == 1);
}
