// Interactions and commitments from tables.
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using domain::Commitment;
using domain::Interaction;

namespace {

const ReadingPlace place{QTimeZone("Europe/Berlin"), *Moment::parse(u"2026-11-21T14:20Z"_s, QTimeZone::utc())};

struct Read {
    CsvContent content = CsvContent::Contacts;
    std::vector<ActivityRecord> records;
    std::vector<Problem> problems;
    qint64 rejected = 0;

    template <typename What>
    [[nodiscard]] const What& only() const {
        REQUIRE(records.size() == 1);
        return std::get<What>(records.front().what);
    }
    [[nodiscard]] bool says(qint64 line, qint64 column, const QString& words) const {
        return std::any_of(problems.begin(), problems.end(), [&](const Problem& each) {
            return each.line == line && each.column == column && each.message.contains(words);
        });
    }
};

Read read(const QByteArray& bytes) {
    const CsvDialect dialect = detectDialect(bytes);
    auto rows = testing::csvRows(bytes, dialect);
    REQUIRE(!rows.empty());
    Read result;
    result.content = guessContent(rows.front());
    const CsvMapping mapping = guessMapping(rows.front(), result.content);
    rows.erase(rows.begin());
    QBuffer buffer;
    buffer.setData(bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto reader = makeCsvActivityReader(buffer, dialect, mapping, result.content, guessDayFirst(rows, mapping, true), place,
                                              [&result](Problem problem) { result.problems.push_back(std::move(problem)); });
    while (auto record = reader->next())
        result.records.push_back(std::move(*record));
    result.rejected = reader->rejected();
    return result;
}

} // namespace

TEST_CASE("a header tells interactions and commitments from contacts", "[exchange][csv]") {
    CHECK(guessContent({u"Customer"_s, u"Date"_s, u"Channel"_s, u"Notes"_s}) == CsvContent::Interactions);
    CHECK(guessContent({u"E-mail"_s, u"Datum"_s, u"Uhrzeit"_s, u"Notizen"_s}) == CsvContent::Interactions);
    CHECK(guessContent({u"Kunde"_s, u"Aufgabe"_s, u"Fällig am"_s}) == CsvContent::Commitments);
    CHECK(guessContent({u"Contact"_s, u"Subject"_s, u"Due date"_s, u"Assigned to"_s, u"Status"_s}) == CsvContent::Commitments);
    CHECK(guessContent({u"First Name"_s, u"Last Name"_s, u"Email"_s, u"Phone"_s, u"Notes"_s}) == CsvContent::Contacts);
    CHECK(guessContent({u"First Name"_s, u"Last Name"_s, u"Email"_s, u"City"_s, u"Date"_s, u"Type"_s, u"Notes"_s}) ==
          CsvContent::Contacts);
    for (const auto content : {CsvContent::Contacts, CsvContent::Interactions, CsvContent::Commitments}) {
        CHECK(contentFromKey(contentKey(content)) == content);
        CHECK(fieldsOf(content).front() == Field::Ignore);
    }
}

TEST_CASE("an interaction is read from its row", "[exchange][csv]") {
    const auto found =
        read("Customer,E-mail,Date,Time,Time zone,Channel,Direction,Outcome,Duration,Subject,Notes,Customer's "
             "words,Signal,By\n"
             "Anna Kovacs,anna@example.com,21/10/2026,2:05 PM,Europe/London,Phone call,Inbound,Left voicemail,1:30,"
             "The offer,\"two\nlines\",too dear,positive,Ben\n");
    CHECK(found.content == CsvContent::Interactions);
    const auto& interaction = found.only<Interaction>();
    CHECK(interaction.at.toIso() == u"2026-10-21T13:05:00Z"_s);
    CHECK(interaction.zone == u"Europe/London"_s);
    CHECK(interaction.channel == domain::Channel::Call);
    CHECK(interaction.direction == domain::Direction::In);
    CHECK(interaction.outcome == domain::Outcome::MessageLeft);
    CHECK(interaction.minutes == 90);
    CHECK(interaction.notes == u"The offer\ntwo\nlines"_s);
    CHECK(interaction.customerWords == u"too dear"_s);
    CHECK(interaction.signal == domain::Signal::Happy);
    CHECK(found.records.front().owner == u"Ben"_s);
    CHECK(found.records.front().customers ==
          std::vector<CustomerReference>{{{}, {u"anna@example.com"_s}, {}, u"Anna Kovacs"_s, {}}});
    CHECK(found.problems.empty());
}

TEST_CASE("days and times come in one cell or two; noon where there is none", "[exchange][csv]") {
    const auto at = [](const QByteArray& cell) {
        return read("Customer,Date,Channel\nAnna," + cell + ",call\n").only<Interaction>().at.toIso();
    };
    CHECK(at("2026-10-21T09:30:00Z") == u"2026-10-21T09:30:00Z"_s);
    CHECK(at("2026-10-21 09:30") == u"2026-10-21T07:30:00Z"_s);
    CHECK(at("21.10.2026 9:30") == u"2026-10-21T07:30:00Z"_s);
    CHECK(at("10/21/2026 4:30 PM") == u"2026-10-21T14:30:00Z"_s);
    CHECK(at("2026-10-21") == u"2026-10-21T10:00:00Z"_s);
    CHECK(at("2026-11-21") == u"2026-11-21T11:00:00Z"_s);
}

TEST_CASE("several customers of one interaction are joined", "[exchange][csv]") {
    const auto found = read("Customer UID,Customer,Date,Channel\nu-1 ::: u-2,Anna ::: Ben,2026-10-21,meeting\n");
    REQUIRE(found.records.size() == 1);
    REQUIRE(found.records.front().customers.size() == 2);
    CHECK(found.records.front().customers[1].uid == u"u-2"_s);
    CHECK(found.records.front().customers[1].name == u"Ben"_s);
}

TEST_CASE("a commitment is read from its row, open or closed", "[exchange][csv]") {
    const auto found = read("UID;Kunde;Aufgabe;Fällig am;Due time;Kind;Promised by;Priority;Assigned to;Status;Closed at\n"
                            "c-1;Anna;Angebot senden;30.11.2026;15:00;send;wir;hoch;Ben;offen;\n"
                            "c-2;Anna;Anrufen;1.11.2026;;call;;;;erledigt;2026-11-01T08:00:00Z\n"
                            "c-3;Anna;Besuchen;1.11.2026;;;;;;;2.11.2026\n");
    CHECK(found.content == CsvContent::Commitments);
    REQUIRE(found.records.size() == 3);
    const auto& open = std::get<Commitment>(found.records[0].what);
    CHECK(open.uid == u"c-1"_s);
    CHECK(open.words == u"Angebot senden"_s);
    CHECK(open.due == domain::Due{QDate(2026, 11, 30), QTime(15, 0)});
    CHECK(open.kind == domain::CommitmentKind::Send);
    CHECK(open.priority == domain::Priority::Urgent);
    CHECK(found.records[0].owner == u"Ben"_s);
    const auto& kept = std::get<Commitment>(found.records[1].what);
    CHECK(kept.outcome == domain::CommitmentOutcome::Kept);
    CHECK(kept.closedAt->toIso() == u"2026-11-01T08:00:00Z"_s);
    CHECK(std::get<Commitment>(found.records[2].what).outcome == domain::CommitmentOutcome::KeptLate);
    CHECK(found.problems.empty());
}

TEST_CASE("rows that cannot be read are reported where they stand, the rest is kept", "[exchange][csv]") {
    const auto found = read("Customer,Words,Due,Priority\n"
                            ",nobody,2026-12-01,\n"
                            "Anna,,2026-12-01,\n"
                            "Anna,call,soon,\n"
                            "Anna,call,,\n"
                            "\n"
                            "Anna,call,2026-12-01,purple\n");
    CHECK(found.records.size() == 1);
    CHECK(found.rejected == 4);
    CHECK(found.says(2, 0, u"which customer"_s));
    CHECK(found.says(3, 0, u"no words"_s));
    CHECK(found.says(4, 3, u"soon"_s));
    CHECK(found.says(5, 0, u"by when"_s));
    CHECK(found.says(7, 4, u"purple"_s));
    CHECK(read("Customer,Words,Due\n").problems.size() == 1);
}
