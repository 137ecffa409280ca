#include "rapport/services/storedocument.h"

#include "rapport/services/demo.h"
#include "rapport/services/duplicates.h"
#include "rapport/services/history.h"
#include "rapport/services/reminders.h"
#include "rapport/storage/cadences.h"
#include "rapport/storage/check.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/notsame.h"
#include "support/office.h"
#include "support/storedump.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A store in a place of its own with nothing in it.
class Place {
public:
    explicit Place(const Text& now = "2026-11-21T10:00")
        : m_clock(momentOf(now, Office::zone()), Office::zone())
        , m_store(storage::Store::open(m_place.location(), {.createIfMissing = true}))
        , m_workspace{*m_store, m_clock, {}} {}

    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    [[nodiscard]] QByteArray document() {
        const QString file = m_folder.filePath(u"store.json"_s);
        done(exportStore(m_workspace, file));
        QFile opened(file);
        REQUIRE(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }
    ImportSummary take(const QByteArray& document, bool dryRun = false) {
        const QString path = m_folder.filePath(u"taken.json"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(document);
        file.close();
        ImportRequest request;
        request.file = path;
        request.dryRun = dryRun;
        return done(importFile(m_workspace, request));
    }
    /// Without the history, which an import writes itself.
    [[nodiscard]] QHash<QString, QStringList> facts() {
        auto all = done(m_store->read([](storage::ReadSession& session) { return dumpOf(session); }));
        all.remove(u"change"_s);
        all.remove(u"change_set"_s);
        all.remove(u"store_info"_s); // of the file, not of the business
        // The numbers of parts say nothing: a merge mixes them, and whose they are stands beside.
        for (const QString& part :
             {u"contact_point"_s, u"postal_address"_s, u"customer_tag"_s, u"customer_goal"_s, u"customer_topic"_s,
              u"custom_value"_s, u"customer_photo"_s, u"customer_former_uid"_s, u"interaction_customer"_s,
              u"interaction_private_note"_s, u"commitment_redating"_s, u"commitment_handover"_s, u"greeting"_s, u"not_same"_s,
              u"reminder"_s, u"case_step"_s, u"case_commitment"_s, u"case_interaction"_s}) {
            for (QString& row : all[part])
                row = row.section(u'|', 1);
            all[part].sort();
        }
        return all;
    }
    [[nodiscard]] QStringList findings() {
        return done(m_store->read([](storage::ReadSession& session) { return storage::checkStore(session); }));
    }
    template <typename F>
    void changes(F function) {
        done(m_store->write(m_workspace.change(u"Prepare"_s), std::move(function)));
    }
    [[nodiscard]] storage::Store& store() { return *m_store; }

private:
    TestPlace m_place;
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<storage::Store> m_store;
    Workspace m_workspace;
};

/// What the sample store has nothing of.
void addTheRest(Place& place) {
    Workspace& workspace = place.workspace();
    workspace.actor = done(staffMembers(workspace)).front().id;
    done(mergeCustomers(workspace, CustomerId(6), CustomerId(7), {}));
    done(raiseReminders(workspace));
    place.changes([&](storage::WriteSession& session) {
        using storage::CustomerRepository;
        storage::setTierCadence(session, domain::Tier::Key, {11, 22});
        storage::saveTag(session, u"unused"_s);
        storage::setTagCadence(session, u"unused"_s, domain::Cadence{5, 6});
        const CustomerRepository customers(session);
        domain::Customer first = *customers.find(CustomerId(1));
        domain::Customer second = *customers.find(CustomerId(2));
        first.referrer = second.id; // of whom the document tells later
        first.photo = QByteArray("\x89PNG\r\n\x1a\n\0photo", 14);
        first.foreign = u"X-OTHER;A=b:line one\\nline two"_s;
        first.cadence = domain::Cadence{3, 4};
        second.state = domain::CustomerState::Trashed;
        second.leapDayRule = domain::LeapDayRule::March1;
        CustomerRepository::save(session, first);
        CustomerRepository::save(session, second);
        storage::rememberFormerUid(session, CustomerId(4), u"once-another"_s);
        storage::saveNotSame(session, {CustomerId(5), CustomerId(3), Moment(1000), session.info().author});
        domain::Interaction talk = anInteraction().with(first.id).at("2026-11-20T10:00Z").build();
        talk.customers.push_back(second.id);
        talk.privateNotes = {{session.info().author, u"between us"_s}};
        talk.author = session.info().author;
        storage::InteractionRepository::save(session, talk);
    });
}

std::unique_ptr<Place> samples(int customers) {
    auto place = std::make_unique<Place>();
    done(fillWithDemo(place->workspace(), {.customers = customers, .seed = 3}));
    addTheRest(*place);
    return place;
}

QByteArray withoutMoment(QByteArray document) {
    const qsizetype from = document.indexOf("\"exported_at\"");
    return document.remove(from, document.indexOf('\n', from) - from);
}

} // namespace

TEST_CASE("A store that was written out and read is equal, table by table", "[services][storedocument]") {
    const auto from = samples(150);
    Place to;
    const ImportSummary summary = to.take(from->document());
    CHECK(summary.problems.empty());
    CHECK(summary.rejected == 0);
    CHECK(summary.read == summary.created + summary.updated + summary.unchanged);
    const auto before = from->facts();
    const auto after = to.facts();
    REQUIRE(before.value(u"not_same"_s).size() == 1);
    REQUIRE(before.value(u"customer_former_uid"_s).size() == 2);
    REQUIRE(before.value(u"reminder"_s).size() > 0);
    REQUIRE(before.value(u"greeting"_s).size() > 0);
    REQUIRE(before.value(u"interaction_private_note"_s).size() > 0);
    for (auto table = before.cbegin(); table != before.cend(); ++table) {
        INFO(table.key().toStdString());
        // A server's numbers have gaps, which an import does not repeat.
        if (TestPlace::isServer())
            CHECK(table.value().size() == after.value(table.key()).size());
        else
            CHECK(table.value() == after.value(table.key()));
    }
    CHECK(to.findings().isEmpty());
    to.workspace().actor = done(staffMembers(to.workspace())).front().id;
    CHECK(withoutMoment(to.document()) == withoutMoment(from->document()));
}

TEST_CASE("Reading it again changes nothing, and nothing of it is left when it is undone", "[services][storedocument]") {
    const auto from = samples(40);
    const QByteArray document = from->document();
    Place to;
    const auto empty = to.facts();
    const ImportSummary trial = to.take(document, true);
    CHECK(to.facts() == empty);
    const ImportSummary first = to.take(document);
    CHECK(trial.created == first.created);
    CHECK(trial.updated == first.updated);
    const ImportSummary second = to.take(document);
    CHECK(second.unchanged == second.read);
    CHECK(second.read == first.read);
    CHECK(second.problemCount == 0);
    done(undo(to.workspace()));
    auto undone = to.facts();
    CHECK(undone == empty);
    CHECK(to.findings().isEmpty());
}

TEST_CASE("Records that are known become what the document says; undo brings all back", "[services][storedocument]") {
    const auto from = samples(20);
    QByteArray document = from->document();
    Place to;
    to.take(document);
    const auto before = to.facts();
    const QByteArray name = "\"family\":\"";
    document.replace(document.indexOf(name) + name.size(), 1, "Zz");
    const ImportSummary changed = to.take(document);
    CHECK(changed.updated == 1);
    CHECK(changed.unchanged == changed.read - 1);
    const auto updated = std::find_if(changed.changes.begin(), changed.changes.end(),
                                      [](const auto& each) { return each.action == ImportAction::Updated; });
    REQUIRE(updated != changed.changes.end());
    REQUIRE(updated->fields.size() == 1);
    CHECK(updated->fields.front().field == "family"_L1);
    CHECK(updated->fields.front().after.startsWith("Zz"_L1));
    CHECK(updated->line > 0);
    CHECK(to.facts() != before);
    done(undo(to.workspace()));
    CHECK(to.facts() == before);
}

TEST_CASE("A document of before a merge does not take it apart", "[services][storedocument]") {
    const auto store = samples(20);
    const QByteArray older = store->document();
    done(mergeCustomers(store->workspace(), CustomerId(10), CustomerId(11), {}));
    const auto merged = store->facts();
    const ImportSummary summary = store->take(older);
    CHECK(store->facts().value(u"customer_former_uid"_s) == merged.value(u"customer_former_uid"_s));
    const auto other = done(store->store().read(
        [](storage::ReadSession& session) { return storage::CustomerRepository(session).find(CustomerId(11)); }));
    CHECK(other->state == domain::CustomerState::Trashed);
    CHECK(summary.rejected == 0);
    CHECK(store->findings().isEmpty());
}

TEST_CASE("What cannot be taken is told with its line, the rest is kept", "[services][storedocument]") {
    Place to;
    const ImportSummary summary =
        to.take("{\"format\": \"rapport-store\", \"version\": 1,\n"
                "\"customers\": [\n"
                "{\"uid\": \"a\", \"given\": \"Anna\", \"organisation\": \"later\", \"owner\": \"nobody\"},\n"
                "{\"uid\": \"b\"},\n"
                "{\"given\": \"Without uid\"},\n"
                "{\"uid\": \"later\", \"kind\": \"organisation\", \"display_name\": \"Bakery\", \"referrer\": \"ghost\"}\n"
                "],\n"
                "\"interactions\": [\n"
                "{\"uid\": \"i\", \"customers\": [\"ghost\"], \"at\": \"2026-11-01T10:00:00Z\", \"zone\": \"UTC\"}\n"
                "], \"commitments\": [\n"
                "{\"uid\": \"c\", \"customer\": \"a\", \"words\": \"send\", \"due_date\": \"2026-12-01\", "
                "\"first_due_date\": \"2026-12-01\", \"zone\": \"UTC\", \"interaction\": \"i\"}\n"
                "]}\n");
    CHECK(summary.created == 3);
    CHECK(summary.rejected == 3);
    QList<qint64> errors, warnings;
    for (const auto& problem : summary.problems)
        (problem.severity == exchange::Severity::Error ? errors : warnings) += problem.line;
    CHECK(errors == QList<qint64>{4, 5, 9});
    CHECK(warnings == QList<qint64>{3, 6, 9, 11});
    const auto facts = to.facts();
    REQUIRE(facts.value(u"customer"_s).size() == 2);
    CHECK(facts.value(u"customer"_s).front().contains(u"Bakery"_s)); // linked, although it comes later
    CHECK(to.findings().isEmpty());
}

TEST_CASE("Staff who are known keep their role once there are customers", "[services][storedocument]") {
    Office office;
    office.knows(aCustomer().named("Anna"));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"s.json"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"rapport-store\", \"version\": 1, \"staff\": ["
               "{\"uid\": \"x\", \"name\": \"Maria Horváth\", \"role\": \"staff\", \"active\": false},"
               "{\"uid\": \"y\", \"name\": \"Zoe\", \"role\": \"staff\", \"active\": true}]}");
    file.close();
    ImportRequest request;
    request.file = path;
    const auto summary = done(importFile(office.workspace(), request));
    CHECK(summary.unchanged == 1);
    CHECK(summary.created == 1);
    const auto members = done(staffMembers(office.workspace()));
    REQUIRE(members.size() == 4);
    const auto maria = std::find_if(members.begin(), members.end(), [&](const auto& each) { return each.id == office.maria; });
    CHECK(maria->role == domain::Role::Owner);
    CHECK(maria->active);
}

TEST_CASE("Only owners take a whole store out of an office or put one in", "[services][storedocument]") {
    Office office;
    office.logsIn(office.judit);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"s.json"_s);
    CHECK(errorOf([&] { done(exportStore(office.workspace(), path)); }) == ErrorCode::NotAllowed);
    CHECK_FALSE(QFile::exists(path));
    office.logsIn(office.maria);
    CHECK(done(exportStore(office.workspace(), path)) > 0);
}

TEST_CASE("What others noted for themselves leaves the store only with an owner", "[services][storedocument]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna"));
    office.works(office.peter);
    done(office.workspace().store.write(office.workspace().change(u"Talk"_s), [&](storage::WriteSession& session) {
        domain::Interaction talk = anInteraction().with(anna).at("2026-11-20T10:00Z").build();
        talk.privateNotes = {{office.peter, u"for my eyes"_s}};
        storage::InteractionRepository::save(session, talk);
    }));
    QTemporaryDir folder;
    const auto documentOf = [&](StaffId reader) {
        const QString path = folder.filePath(u"s.json"_s);
        office.works(reader);
        done(exportStore(office.workspace(), path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK_FALSE(documentOf(office.judit).contains("for my eyes"));
    CHECK(documentOf(office.peter).contains("for my eyes"));
    CHECK(documentOf(office.maria).contains("for my eyes"));
}

TEST_CASE("A cancelled export leaves the file as it was", "[services][storedocument]") {
    const auto from = samples(300);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"s.json"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    auto future = exportStore(from->workspace(), path);
    future.cancel();
    future.waitForFinished();
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "before");
}
