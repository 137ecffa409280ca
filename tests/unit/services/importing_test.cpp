// Importing files into a real store.
#include "rapport/services/importing.h"

#include "rapport/core/error.h"
#include "rapport/core/safefile.h"
#include "rapport/services/history.h"
#include "rapport/storage/check.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "services/importing/mergedcustomer.h"
#include "services/importing/preparedcontact.h"
#include "storage/engine/connection.h"
#include "support/catch.h"
#include "support/storedump.h"

#include <QTemporaryDir>

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

/// A store, and a folder to import from.
class Office {
public:
    Office() {
        storage::StoreOptions options;
        options.createIfMissing = true;
        m_store = storage::Store::open(m_folder.filePath(u"office.rapport"_s), options);
    }
    [[nodiscard]] Workspace workspace() { return {*m_store, m_clock, {}}; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        SafeFile::write(path(name), bytes);
        return path(name);
    }
    ImportSummary import(const QString& file) { return import(ImportRequest{file, {}, {}, {}, {}, {}}); }
    ImportSummary import(const ImportRequest& request) { return await(importFile(workspace(), request)); }

    [[nodiscard]] qint64 count(const QString& what) {
        return await(m_store->read([what](storage::ReadSession& session) {
            auto statement = session.connection().prepare(u"SELECT count(*) FROM "_s + what);
            statement.step();
            return statement.number(0);
        }));
    }
    [[nodiscard]] domain::Customer customer(const QString& uid) {
        return await(m_store->read([uid](storage::ReadSession& session) {
            const storage::CustomerRepository repository(session);
            return *repository.find(*repository.findByUid(uid));
        }));
    }
    [[nodiscard]] std::vector<domain::Milestone> milestones(const QString& uid) {
        return await(m_store->read([uid](storage::ReadSession& session) {
            return storage::MilestoneRepository(session).ofCustomer(*storage::CustomerRepository(session).findByUid(uid));
        }));
    }
    /// As if the disk had so many more pages for the store and no more.
    void limitPages(int more) {
        await(m_store->write({u"Room"_s, {}, m_clock.now()}, [more](storage::WriteSession& session) {
            auto pages = session.connection().prepare(u"PRAGMA page_count"_s);
            pages.step();
            session.connection().execute(u"PRAGMA max_page_count = %1"_s.arg(pages.number(0) + more));
        }));
    }
    [[nodiscard]] QStringList findings() {
        return await(m_store->read([](storage::ReadSession& session) { return storage::checkStore(session); }));
    }
    void save(const domain::Customer& customer) {
        m_store
            ->write({u"Edit"_s, {}, m_clock.now()},
                    [customer](storage::WriteSession& session) { storage::CustomerRepository::save(session, customer); })
            .waitForFinished();
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Moment(1'795'000'000'000), QTimeZone::utc()};
    std::unique_ptr<storage::Store> m_store;
};

QByteArray card(const QByteArray& uid, const QByteArray& lines) {
    return "BEGIN:VCARD\nVERSION:3.0\n" + (uid.isEmpty() ? QByteArray() : "UID:" + uid + "\n") + lines + "\nEND:VCARD\n";
}

QByteArray manyCards(int count) {
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += card(i % 2 == 0 ? "uid-" + number : QByteArray(),
                      "N:Family" + number + ";Given;;;\nFN:Given Family" + number + "\nTEL;TYPE=CELL:+49 15" + number +
                          "\nEMAIL:p" + number + "@example.com\nBDAY:1980-05-17\nCATEGORIES:trade\nNOTE:likes blue");
    }
    return bytes;
}

std::optional<ErrorCode> failureOf(QFuture<ImportSummary> future) {
    try {
        await(std::move(future));
    } catch (const Error& error) {
        CHECK_FALSE(error.message().isEmpty());
        return error.code();
    }
    return {};
}

} // namespace

TEST_CASE("An import brings contacts with all their parts, as one change", "[services][import]") {
    Office office;
    const QString file =
        office.write(u"two.vcf"_s, card("a", "N:Kov\xC3\xA1"
                                             "cs;Anna;;;\nTEL;TYPE=WORK:+36 1\nADR;TYPE=HOME:;;High St;Town;;;\nBDAY:--0517\n"
                                             "CATEGORIES:vip\nX-SPOUSE:Bea") +
                                       card("b", "FN:Ben Ode\nORG:Bike Shop"));
    const auto summary = office.import(file);
    CHECK(summary.read == 2);
    CHECK(summary.created == 2);
    CHECK(summary.rejected == 0);
    CHECK(summary.problems.empty());

    const auto anna = office.customer(u"a"_s);
    CHECK(anna.name.family == u"Kovács"_s);
    CHECK(anna.contactPoints.size() == 1);
    CHECK(anna.addresses.size() == 1);
    CHECK(anna.tags == QStringList{u"vip"_s});
    CHECK(anna.foreign == u"X-SPOUSE:Bea"_s);
    REQUIRE(office.milestones(u"a"_s).size() == 1);
    CHECK(office.milestones(u"a"_s).front().date.toString() == u"--05-17"_s);

    CHECK(office.count(u"change_set"_s) == 1);
    CHECK(await(undo(office.workspace())) == u"Import 2 contacts from two.vcf"_s);
    CHECK(office.count(u"customer"_s) == 0);
    CHECK(office.count(u"milestone"_s) == 0);
}

TEST_CASE("Importing a file again changes nothing", "[services][import]") {
    Office office;
    const QString file = office.write(u"cards.vcf"_s, manyCards(300));
    CHECK(office.import(file).created == 300);
    const auto again = office.import(file);
    CHECK(again.read == 300);
    CHECK(again.unchanged == 300);
    CHECK(office.count(u"customer"_s) == 300);
    CHECK(office.count(u"change_set"_s) == 1);

    const QString rows = office.write(u"rows.csv"_s, "Name,Phone,Birthday\nAnna,1,1980-05-17\nBen,2,\n");
    CHECK(office.import(rows).created == 2);
    CHECK(office.import(rows).unchanged == 2);
}

TEST_CASE("Without merging, a contact without a uid is new each time", "[services][import]") {
    Office office;
    ImportRequest request;
    request.file = office.write(u"cards.vcf"_s, card("", "FN:Anna") + card("b", "FN:Ben"));
    CHECK(office.import(request).created == 2);
    request.mergeCertain = false;
    const auto again = office.import(request);
    CHECK(again.created == 1);
    CHECK(again.unchanged == 1);
}

TEST_CASE("A changed card goes over the stored one; what it lacks stays", "[services][import]") {
    Office office;
    office.import(office.write(
        u"one.vcf"_s, card("a", "N:Kovacs;Anna\nTITLE:Owner\nTEL;TYPE=WORK:+36 1 2345678\nNOTE:likes blue\nBDAY:--0517")));
    auto anna = office.customer(u"a"_s);
    anna.careNote = u"speak slowly"_s;
    anna.tags = QStringList{u"mine"_s};
    anna.notes += u"\nand red since May"_s;
    anna.contactPoints.push_back({domain::ContactKind::Email, u"home"_s, u"anna@example.com"_s, true});
    office.save(anna);

    CHECK(office.import(office.path(u"one.vcf"_s)).unchanged == 1);
    const auto summary = office.import(office.write(
        u"later.vcf"_s,
        card("a", "N:Kovacs;Anna\nTITLE:Director\nTEL;TYPE=WORK:+36-1-2345678\nTEL;TYPE=CELL:+36 20\nNOTE:likes blue\n"
                  "CATEGORIES:trade\nBDAY:1980-05-17\nANNIVERSARY:2009-06-01")));
    CHECK(summary.updated == 1);
    anna = office.customer(u"a"_s);
    CHECK(anna.title == u"Director"_s);
    CHECK(anna.careNote == u"speak slowly"_s);
    CHECK(anna.notes == u"likes blue\nand red since May"_s);
    CHECK(anna.tags == QStringList{u"mine"_s, u"trade"_s});
    CHECK(anna.contactPoints.size() == 3);
    CHECK(anna.contactPoints.front().value == u"+36 1 2345678"_s);
    REQUIRE(office.milestones(u"a"_s).size() == 2);
    CHECK(office.milestones(u"a"_s).front().date.toString() == u"1980-05-17"_s);

    await(undo(office.workspace()));
    CHECK(office.customer(u"a"_s).title == u"Owner"_s);
    CHECK(office.milestones(u"a"_s).size() == 1);
}

TEST_CASE("A name that is shown anyway changes nobody", "[services][import]") {
    Office office;
    office.import(office.write(u"a.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:a\r\nN:Kov\xc3\xa1"
                                           "cs;Anna;;;\r\nFN:Anna Kov\xc3\xa1"
                                           "cs\r\nEND:VCARD\r\n"));
    const QString table = office.write(u"names.csv"_s, "uid,name\na,Anna Kov\xc3\xa1"
                                                       "cs\n");
    CHECK(office.import(table).unchanged == 1);
    CHECK(office.customer(u"a"_s).displayName.isEmpty());
    const ImportSummary other = office.import(office.write(u"names.csv"_s, "uid,name\na,Kov\xc3\xa1"
                                                                           "cs Anna\n"));
    CHECK(other.updated == 1);
}

TEST_CASE("What was edited since is not undone by the same file, where it has no uids", "[services][import]") {
    Office office;
    const QString file = office.write(u"rows.csv"_s, "Name,Job title,Phone\nAnna,Owner,1\n");
    office.import(file);
    const auto uid = await(office.workspace().store.read([](storage::ReadSession& session) {
        auto statement = session.connection().prepare(u"SELECT uid FROM customer"_s);
        statement.step();
        return statement.text(0);
    }));
    auto anna = office.customer(uid);
    anna.title = u"Director"_s;
    office.save(anna);
    CHECK(office.import(file).unchanged == 1);
    CHECK(office.customer(uid).title == u"Director"_s);
}

TEST_CASE("A contact that comes twice in one file is one customer", "[services][import]") {
    Office office;
    const auto summary =
        office.import(office.write(u"twice.vcf"_s, card("a", "FN:Anna\nTEL:1") + card("a", "FN:Anna\nTEL:1") +
                                                       card("a", "FN:Anna\nTEL:2") + card("", "FN:Ben") + card("", "FN:Ben")));
    CHECK(summary.read == 5);
    CHECK(summary.created == 2);
    CHECK(summary.updated == 1);
    CHECK(summary.unchanged == 2);
    CHECK(office.customer(u"a"_s).contactPoints.size() == 2);
    await(undo(office.workspace()));
    CHECK(office.count(u"customer"_s) == 0);
    CHECK(office.count(u"contact_point"_s) == 0);
}

TEST_CASE("A trial run counts the same and writes nothing", "[services][import]") {
    Office office;
    office.import(office.write(u"old.vcf"_s, card("a", "FN:Anna\nTITLE:Owner")));
    ImportRequest request;
    request.file =
        office.write(u"new.vcf"_s, card("a", "FN:Anna\nTITLE:Boss") + card("b", "FN:Ben") + card("b", "FN:Ben") + card("", ""));
    request.dryRun = true;
    const auto trial = office.import(request);
    CHECK(office.count(u"customer"_s) == 1);
    CHECK(office.customer(u"a"_s).title == u"Owner"_s);
    request.dryRun = false;
    const auto real = office.import(request);
    for (const auto& each : {trial, real}) {
        CHECK(each.created == 1);
        CHECK(each.updated == 1);
        CHECK(each.unchanged == 1);
        CHECK(each.rejected == 1);
        CHECK(each.problemCount == 1);
    }
}

namespace {

QStringList told(const ImportSummary& summary) {
    QStringList lines;
    for (const auto& change : summary.changes) {
        QStringList fields;
        for (const auto& each : change.fields)
            fields << each.field + u": "_s + each.before + u" -> "_s + each.after;
        lines << u"%1 %2 %3 %4"_s.arg(change.line).arg(actionKey(change.action), change.uid, fields.join(u"; "_s)).trimmed();
    }
    return lines;
}

} // namespace

TEST_CASE("An import tells of every contact what it does, and a trial run the same beforehand", "[services][import]") {
    Office office;
    office.import(office.write(u"old.vcf"_s, card("a", "FN:Anna\nTITLE:Owner\nBDAY:--0517") + card("c", "FN:Cleo")));
    ImportRequest request;
    request.file = office.write(u"new.vcf"_s, card("a", "FN:Anna\nTITLE:Boss\nBDAY:1980-05-17") + card("b", "FN:Ben") +
                                                  card("b", "FN:Ben\nTITLE:Baker") + card("", "") + card("c", "FN:Cleo"));
    const QStringList expected{u"1 updated a title: Owner -> Boss; milestones: birthday: --05-17 -> birthday: 1980-05-17"_s,
                               u"8 created b"_s, u"19 skipped"_s, u"23 unchanged c"_s, u"13 updated b title:  -> Baker"_s};
    request.dryRun = GENERATE(true, false);
    const auto summary = office.import(request);
    QStringList lines = told(summary);
    QStringList wanted = expected;
    lines.sort();
    wanted.sort();
    CHECK(lines == wanted);
    for (const auto& change : summary.changes) {
        CHECK(change.file == u"new.vcf"_s);
        CHECK(change.reason.isEmpty() == (change.action != ImportAction::Skipped));
    }
}

TEST_CASE("What is listed of each kind is bounded, what is counted is not", "[services][import]") {
    Office office;
    ImportRequest request;
    request.file = office.write(u"many.vcf"_s, manyCards(10'100) + card("", ""));
    request.dryRun = true;
    const auto summary = office.import(request);
    CHECK(summary.created == 10'100);
    CHECK(summary.changes.size() == ImportSummary::maxChanges + 1);
    const auto both = together(summary, summary);
    CHECK(both.created == 20'200);
    CHECK(both.changes.size() == ImportSummary::maxChanges + 2);
}

namespace {

const QByteArray annasCard = "N:Kov\xC3\xA1"
                             "cs;Anna;;;\nFN:Anna Kov\xC3\xA1"
                             "cs\nTITLE:Owner\nTEL;TYPE=CELL:+36 30 123 4567\nBDAY:--0517";
const QByteArray annasRow = "First Name,Last Name,Job title,Phone,E-mail,Birthday\n"
                            "Anna,Kovacs,Baker,06 30 123-4567,anna@example.com,1980-05-17\n";

QHash<QString, QStringList> dump(Office& office) {
    auto made = office.workspace().store.read([](storage::ReadSession& session) { return test::dumpOf(session); });
    made.waitForFinished();
    auto tables = made.result();
    for (const auto& kept : {u"change_set"_s, u"change"_s, u"store_info"_s, u"meta"_s})
        tables.remove(kept);
    return tables;
}

} // namespace

TEST_CASE("Who certainly is somebody of the store is not made twice, in either order, and undo brings back what was",
          "[services][import]") {
    Office office;
    const QString cards = office.write(u"anna.vcf"_s, card("a", annasCard));
    const QString rows = office.write(u"anna.csv"_s, annasRow);
    const bool cardsFirst = GENERATE(true, false);
    const QString first = cardsFirst ? cards : rows;
    const QString second = cardsFirst ? rows : cards;
    CHECK(office.import(first).created == 1);
    const auto before = dump(office);
    ImportRequest trial{second, {}, {}, {}, {}, {}};
    trial.dryRun = true;
    const auto expected = office.import(trial);
    const auto summary = office.import(second);
    CHECK(summary.created == 0);
    CHECK(summary.updated == 1);
    CHECK(told(summary) == told(expected));
    CHECK(office.count(u"customer"_s) == 1);
    CHECK(office.count(u"contact_point"_s) == 2);
    CHECK(office.count(u"milestone WHERE date = '1980-05-17'"_s) == 1);
    const QString other = cardsFirst ? u"Baker"_s : u"Owner"_s;
    CHECK(office.count(u"customer WHERE notes = 'Job title: %1'"_s.arg(other)) == 1);

    for (const QString& file : {first, second}) {
        const auto again = office.import(file);
        CHECK(again.read == 1);
        CHECK(again.unchanged == 1);
    }
    CHECK(office.findings() == QStringList());
    await(undo(office.workspace()));
    const auto after = dump(office);
    for (auto table = before.cbegin(); table != before.cend(); ++table) {
        CAPTURE(table.key().toStdString());
        CHECK(after.value(table.key()) == table.value());
    }
}

TEST_CASE("Without merging, who certainly is the same stays apart", "[services][import]") {
    Office office;
    office.import(office.write(u"anna.vcf"_s, card("a", annasCard)));
    ImportRequest request;
    request.file = office.write(u"anna.csv"_s, annasRow);
    request.mergeCertain = false;
    CHECK(office.import(request).created == 1);
    CHECK(office.count(u"customer"_s) == 2);
}

TEST_CASE("Who comes twice in one file under two uids is one customer", "[services][import]") {
    Office office;
    const QString file = office.write(
        u"twice.vcf"_s, card("a", annasCard) +
                            card("b", "FN:Anna Kovacs\nTEL:06 30 1234567\nEMAIL:anna@example.com\nTITLE:Baker\n"
                                      "X-ANNIVERSARY:2001-06-07") +
                            card("c", "FN:Anna Kovacs\nEMAIL:ANNA@example.com\nORG:Bakery") +
                            card("d", "FN:Bela Kovacs\nTEL:06 30 1234567") + card("e", "FN:Anna Kovacs Jr.\nTEL:06 30 1234567") +
                            card("f", "FN:Anna Kovacs Jr.\nTEL:06 30 1234567\nTITLE:Smith"));
    ImportRequest request;
    request.file = file;
    request.dryRun = true;
    const auto trial = office.import(request);
    const auto summary = office.import(file);
    CHECK(summary.created == 3);
    CHECK(summary.updated == 3);
    QStringList wanted = told(trial);
    QStringList got = told(summary);
    wanted.sort();
    got.sort();
    CHECK(got == wanted);
    const auto anna = office.customer(u"a"_s);
    CHECK(anna.title == u"Owner"_s);
    CHECK(anna.organisationName == u"Bakery"_s);
    CHECK(anna.contactPoints.size() == 2);
    CHECK(anna.notes == u"Job title: Baker"_s);
    CHECK(office.count(u"milestone WHERE date = '2001-06-07'"_s) == 1);
    CHECK(office.customer(u"e"_s).title == u"Smith"_s);
    const auto again = office.import(file);
    CHECK(again.unchanged == again.read);
    CHECK(office.findings() == QStringList());
    await(undo(office.workspace()));
    CHECK(office.count(u"customer"_s) == 0);
    CHECK(office.count(u"customer_former_uid"_s) == 0);
}

TEST_CASE("A name and number that stand for many do not gather them all in one customer", "[services][import]") {
    Office office;
    QByteArray cards;
    for (int i = 0; i < 120; ++i)
        cards +=
            card("u" + QByteArray::number(i), "FN:Unknown\nTEL:+49 30 000000\nEMAIL:c" + QByteArray::number(i) + "@example.com");
    ImportRequest request;
    request.file = office.write(u"many.vcf"_s, cards);
    request.dryRun = true;
    const auto trial = office.import(request);
    request.dryRun = false;
    const auto summary = office.import(request);
    CHECK(summary.updated == 48); // the first card has two, and each further one brings an address
    CHECK(summary.created == 72);
    CHECK(trial.created == summary.created);
    CHECK(office.customer(u"u0"_s).contactPoints.size() == 50);
    CHECK(office.import(request.file).unchanged == 120);
}

TEST_CASE("Problems name file and line; the rest is imported", "[services][import]") {
    Office office;
    const auto summary = office.import(
        office.write(u"some.vcf"_s, card("a", "FN:Anna\nBDAY:in spring") + "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"));
    CHECK(summary.created == 1);
    CHECK(summary.rejected == 1);
    REQUIRE(summary.problems.size() == 2);
    CHECK(summary.problems[0].file == u"some.vcf"_s);
    CHECK(summary.problems[0].line == 5);
    CHECK(summary.problems[1].line == 7);
    CHECK(summary.problems[1].severity == exchange::Severity::Error);
}

TEST_CASE("Text is normalised on its way in (T6)", "[services][import]") {
    Office office;
    office.import(office.write(u"odd.vcf"_s, card("a", QByteArray("FN:An\0na\nNOTE:e\xCC\x81t\xC3\xA9", 20))));
    CHECK(office.customer(u"a"_s).displayName == u"Anna"_s);
    CHECK(office.customer(u"a"_s).notes == u"\u00E9t\u00E9"_s);
    const auto blank = office.import(office.write(u"blank.vcf"_s, card("b", QByteArray("FN:\0", 4))));
    CHECK(blank.created == 0);
    CHECK(blank.rejected == 1);
}

TEST_CASE("An import that is cancelled leaves nothing", "[services][import]") {
    Office office;
    const QString file = office.write(u"many.vcf"_s, manyCards(20'000));
    auto future = importFile(office.workspace(), ImportRequest{file, {}, {}, {}, {}, {}});
    while (future.progressValue() < 100 && !future.isFinished())
        std::this_thread::yield();
    future.cancel();
    future.waitForFinished();
    CHECK(future.isCanceled());
    CHECK(office.count(u"customer"_s) == 0);
    CHECK(office.count(u"change_set"_s) == 0);
    CHECK(office.import(office.write(u"one.vcf"_s, card("a", "FN:Anna"))).created == 1);
}

TEST_CASE("A disk that fills up during an import leaves the store as it was, and the import works once there is room",
          "[services][import]") {
    Office office;
    office.import(office.write(u"before.vcf"_s, card("kept", "FN:Anna")));
    const QString file = office.write(u"many.vcf"_s, manyCards(3000));
    office.limitPages(GENERATE(1, 40, 150));
    ImportRequest request;
    request.file = file;
    CHECK(failureOf(importFile(office.workspace(), request)) == ErrorCode::DiskFull);
    CHECK(office.count(u"customer"_s) == 1);
    CHECK(office.count(u"change_set"_s) == 1);
    CHECK(office.findings() == QStringList());
    office.limitPages(1'000'000);
    CHECK(office.import(file).created == 3000);
    CHECK(office.findings() == QStringList());
}

TEST_CASE("Ten thousand contacts come in, again unchanged, and go out by one undo", "[services][import]") {
    Office office;
    const QString file = office.write(u"many.vcf"_s, manyCards(10'000));
    CHECK(office.import(file).created == 10'000);
    CHECK(office.import(file).unchanged == 10'000);
    CHECK(office.count(u"contact_point"_s) == 20'000);
    CHECK(office.count(u"customer_search"_s) == 10'000);
    await(undo(office.workspace()));
    CHECK(office.count(u"customer"_s) == 0);
    CHECK(office.count(u"customer_search"_s) == 0);
}

TEST_CASE("What cannot be imported says why, and changes nothing", "[services][import]") {
    Office office;
    const auto failure = [&](const QString& file) {
        return failureOf(importFile(office.workspace(), ImportRequest{file, {}, {}, {}, {}, {}}));
    };
    CHECK(failure(office.path(u"missing.vcf"_s)) == ErrorCode::FileUnreadable);
    CHECK(failure(office.path(QString())) == ErrorCode::FileUnreadable);
    CHECK(failure(office.write(u"empty"_s, {})) == ErrorCode::InvalidInput);
    CHECK(failure(office.write(u"letter.txt"_s, "Dear all,\nno contacts\n")) == ErrorCode::InvalidInput);
    CHECK(failure(office.write(u"table.csv"_s, "a,b\n1,2\n")) == ErrorCode::InvalidInput);
    CHECK(office.count(u"change_set"_s) == 0);
    const auto none = office.import(office.write(u"none.vcf"_s, "hello"));
    CHECK(none.read == 0);
    CHECK(none.problemCount >= 1);
}

TEST_CASE("At most ten thousand problems are kept, all are counted", "[services][import]") {
    Office office;
    QByteArray bytes = "Name,Time zone\n";
    for (int i = 0; i < 10'050; ++i)
        bytes += "Anna " + QByteArray::number(i) + ",Mars\n";
    const auto summary = office.import(office.write(u"bad.csv"_s, bytes));
    CHECK(summary.problems.size() == ImportSummary::maxProblems);
    CHECK(summary.problemCount == 10'050);
}

TEST_CASE("A preview shows what a CSV file looks like", "[services][import]") {
    Office office;
    QByteArray bytes = "Vorname;Geburtstag;Egal\r\n";
    for (int i = 0; i < 80; ++i)
        bytes += "Anna " + QByteArray::number(i) + ";25/12/1980;x\r\n";
    const QString file = office.write(u"a.csv"_s, bytes);
    CHECK(detectFile(file) == exchange::Format::Csv);
    const CsvPreview preview = previewCsv(file);
    CHECK(preview.header == QStringList{u"Vorname"_s, u"Geburtstag"_s, u"Egal"_s});
    CHECK(preview.rows.size() == 50);
    CHECK(preview.dialect.separator == u';');
    CHECK(preview.dayFirst);
    CHECK(preview.mapping.at(0).field == exchange::Field::Given);
    auto comma = preview.dialect;
    comma.separator = u',';
    comma.hasHeader = false;
    CHECK(previewCsv(file, comma).header.size() == 1);
    CHECK_THROWS_AS(previewCsv(office.path(u"missing.csv"_s)), Error);
}

TEST_CASE("A mapping file says what columns mean", "[services][import]") {
    Office office;
    const QString rows = office.write(u"a.csv"_s, "Wer;Ruf;Notizen;Tag\nAnna;030 1;hi;3/4/1980\n");
    const QString map = office.write(u"map.json"_s, R"({"separator": ";", "dayFirst": false,
        "columns": {"Wer": "given", "Ruf": "phone:work", "Notizen": "ignore", "Tag": "birthday"}})");
    ImportRequest request;
    request.file = rows;
    const auto summary = office.import(withMappingFile(request, map));
    CHECK(summary.created == 1);
    const auto uid = await(office.workspace().store.read([](storage::ReadSession& session) {
        auto statement = session.connection().prepare(u"SELECT uid FROM customer"_s);
        statement.step();
        return statement.text(0);
    }));
    CHECK(office.customer(uid).name.given == u"Anna"_s);
    CHECK(office.customer(uid).contactPoints.front().label == u"work"_s);
    CHECK(office.customer(uid).notes.isEmpty());
    CHECK(office.milestones(uid).front().date.toString() == u"1980-03-04"_s);

    CHECK_THROWS_AS(withMappingFile(request, office.write(u"bad.json"_s, "{")), Error);
    CHECK_THROWS_AS(withMappingFile(request, office.write(u"word.json"_s, R"({"columns": {"Wer": "nobody"}})")), Error);
    CHECK_THROWS_AS(withMappingFile(request, office.path(u"missing.json"_s)), Error);
}

TEST_CASE("A contact in the trash stays there and is named", "[services][import]") {
    Office office;
    const QString file = office.write(u"a.vcf"_s, card("a", "FN:Anna"));
    office.import(file);
    auto anna = office.customer(u"a"_s);
    anna.state = domain::CustomerState::Trashed;
    office.save(anna);
    const auto summary = office.import(file);
    CHECK(summary.unchanged == 1);
    REQUIRE(summary.problems.size() == 1);
    CHECK(summary.problems.front().message.contains(u"trash"_s));
    CHECK(office.customer(u"a"_s).state == domain::CustomerState::Trashed);
}

TEST_CASE("The same content has the same uid, other content another", "[services][import]") {
    domain::Customer anna;
    anna.displayName = u"Anna"_s;
    const QString uid = contentUid(anna, {});
    CHECK(contentUid(anna, {}) == uid);
    CHECK(uid.size() == 36);
    domain::Customer other = anna;
    other.notes = u"x"_s;
    CHECK(contentUid(other, {}) != uid);
    // What stands in one field does not run over into the next.
    domain::Customer one, two;
    one.name.given = u"ab"_s;
    two.name.given = u"a"_s;
    two.name.middle = u"b"_s;
    CHECK(contentUid(one, {}) != contentUid(two, {}));
}

TEST_CASE("Merging joins lists and replaces single values", "[services][import]") {
    domain::Customer stored;
    stored.addresses = {{u"home"_s, {}, {}, u"Old St"_s, {}, {}, {}, {}}};
    stored.contactPoints = {{domain::ContactKind::Phone, u"work"_s, u"030 123456"_s, true}};
    domain::Customer card;
    card.addresses = {{u"home"_s, {}, {}, u"New St"_s, {}, {}, {}, {}}, {u"work"_s, {}, {}, u"Yard"_s, {}, {}, {}, {}}};
    card.contactPoints = {{domain::ContactKind::Phone, u"mobile"_s, u"0151 7"_s, true}};
    card.tags = QStringList{u"Vip"_s};
    stored.tags = QStringList{u"vip"_s};
    const auto result = merged(stored, card);
    REQUIRE(result.addresses.size() == 2);
    CHECK(result.addresses[0].street == u"New St"_s);
    CHECK(result.contactPoints.size() == 2);
    CHECK_FALSE(result.contactPoints[1].preferred);
    CHECK(result.tags == QStringList{u"vip"_s});
    CHECK(merged(result, card) == result);
}

TEST_CASE("A number or an address in another writing joins nothing, whoever brings it", "[services][import]") {
    using domain::ContactKind;
    domain::Customer stored;
    stored.contactPoints = {{ContactKind::Phone, u"work"_s, u"+36 20 123 4567"_s, true},
                            {ContactKind::Email, {}, u"Anna@x.org"_s, false}};
    domain::Customer card;
    card.contactPoints = {{ContactKind::Phone, u"mobile"_s, u"06 20 123-4567"_s, true},
                          {ContactKind::Email, {}, u"anna@X.org"_s, false}};
    CHECK(filledIn(stored, card).contactPoints == stored.contactPoints);
    stored.contactPoints[0].label = u"mobile"_s; // its own card says so
    CHECK(merged(stored, card).contactPoints == stored.contactPoints);
    // Another number with the same end is another number.
    card.contactPoints = {{ContactKind::Phone, {}, u"+49 30 123 4567"_s, false}};
    CHECK(filledIn(stored, card).contactPoints.size() == 3);
    CHECK(merged(stored, card).contactPoints.size() == 3);
}

TEST_CASE("A card that says one number twice, under two labels, changes nothing when it comes again", "[services][import]") {
    domain::Customer card;
    card.contactPoints = {{domain::ContactKind::Phone, u"work"_s, u"+36 20 123 4567"_s, true},
                          {domain::ContactKind::Phone, u"home"_s, u"06 20 123 4567"_s, false},
                          {domain::ContactKind::Phone, u"mobile"_s, u"06 20 123 4567"_s, false}};
    CHECK(merged(card, card) == card);
    CHECK(filledIn(card, card) == card);
}
