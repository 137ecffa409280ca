// Tables of our own: written, and read back as they were.
#include "rapport/exchange/csvtable.h"

#include "exchange/csv/compound.h"
#include "unit/exchange/anycontact.h"
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using namespace rapport::exchange::testing;

namespace {

constexpr int contacts = 3000;

ReadContacts readBack(const std::vector<ContactRecord>& records, const QStringList& columns) {
    const CsvTable table(CsvContent::Contacts, columns);
    QByteArray bytes = table.header();
    for (const ContactRecord& each : records)
        bytes += table.line(each);
    return readCsv(bytes);
}

/// What a table has a column for, as it is read: texts without white space at their ends, one kind of contact after the other, no
/// name that is told by its parts.
ContactRecord inATable(ContactRecord record) {
    domain::Customer& customer = record.customer;
    customer.photo.clear();
    customer.state = domain::CustomerState::Active;
    if (customer.timeZone != u"Europe/Berlin"_s)
        customer.timeZone.clear();
    for (QString* text : {&customer.notes, &customer.careNote, &customer.foreign})
        *text = text->trimmed();
    for (domain::PostalAddress& each : customer.addresses) {
        for (QString* part : {&each.label, &each.extended, &each.street})
            *part = part->trimmed();
    }
    for (auto& each : customer.goals)
        each.words = each.words.trimmed();
    std::stable_sort(customer.contactPoints.begin(), customer.contactPoints.end(),
                     [](const auto& one, const auto& other) { return one.kind < other.kind; });
    domain::Customer unnamed = customer;
    unnamed.displayName.clear();
    const QString shown = domain::displayNameOf(customer);
    customer.displayName = domain::displayNameOf(unnamed) == shown && domain::problemWith(unnamed).isEmpty() ? QString() : shown;
    record.relations.clear();
    record.fields.clear();
    return record;
}

std::string difference(const ContactRecord& record) {
    const ReadContacts read = readBack({record}, tableColumns(CsvContent::Contacts));
    if (read.records.size() != 1)
        return "read " + std::to_string(read.records.size()) + " of " +
               CsvTable(CsvContent::Contacts, tableColumns(CsvContent::Contacts)).line(record).toStdString();
    const QStringList wanted = told(inATable(record));
    const QStringList found = told(read.records.front());
    for (qsizetype i = 0; i < std::max(wanted.size(), found.size()); ++i) {
        if (wanted.value(i) != found.value(i))
            return u"<%1> became <%2>"_s.arg(wanted.value(i), found.value(i)).toStdString();
    }
    return {};
}

} // namespace

TEST_CASE("several values in a cell are told apart whatever they hold", "[exchange][csv]") {
    const std::vector<CompoundEntry> entries{{u"work"_s, u"+36 30 1"_s, true},
                                             {{}, u"https://a.example/b: c"_s, false},
                                             {{}, u"a:"_s, false},
                                             {u"a: b"_s, u"x: y"_s, false},
                                             {u"* star"_s, u"\\ back"_s, false},
                                             {{}, u"*"_s, true},
                                             {u"three"_s, u"one ::: two"_s, false},
                                             {u":::"_s, u":::"_s, false}};
    CHECK(compoundEntries(compoundText(entries)) == entries);
    CHECK(compoundText({entries[0], {u"home"_s, u"2"_s, false}}) == u"* work: +36 30 1 ::: home: 2"_s);
    CHECK(compoundEntries(u"030 1234"_s) == std::vector<CompoundEntry>{{{}, u"030 1234"_s, false}});
    CHECK(compoundEntries({}).empty());
    const QStringList parts{u"Box | 1"_s, {}, u"High \\ Street"_s, {}};
    CHECK(separateParts(joinedParts(parts)) == parts);
}

TEST_CASE("every column is known again by its header", "[exchange][csv]") {
    for (const auto content : {CsvContent::Contacts, CsvContent::Interactions, CsvContent::Commitments}) {
        const QStringList keys = tableColumns(content, {u"Loyalty: number"_s}) + furtherColumns(content);
        CHECK(CsvTable::unknownColumns(content, keys).isEmpty());
        const QByteArray header = CsvTable(content, keys).header();
        const QStringList cells = csvRows(header, {}).at(0);
        CHECK(guessContent(csvRows(CsvTable(content, tableColumns(content)).header(), {}).at(0)) == content);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const ColumnMeaning meaning = guessMapping({cells[i]}, content).front();
            INFO(cells[i].toStdString());
            CHECK(fieldKey(meaning.field) + (meaning.label.isEmpty() ? QString() : u':' + meaning.label) == keys[i]);
        }
    }
    CHECK(CsvTable::unknownColumns(CsvContent::Contacts, {u"uid"_s, u"words"_s, u"nonsense"_s, u"custom:"_s}) ==
          QStringList{u"words"_s, u"nonsense"_s, u"custom:"_s});
}

TEST_CASE("a customer of a table is read back as it was", "[exchange][csv]") {
    ContactRecord anna;
    anna.customer.uid = u"u-1"_s;
    anna.customer.name.given = u"Anna"_s;
    anna.customer.name.family = u"=Kovács"_s;
    anna.customer.contactPoints = {{domain::ContactKind::Phone, u"work"_s, u"+36 30 1"_s, true}};
    anna.customer.tags = {u"a,b"_s};
    anna.customer.goals = {{u"grow; rest"_s}, {u"x"_s}};
    anna.fields = {{u"Loyalty: number"_s, domain::FieldType::Text, {}, u"-7"_s}};
    const QStringList columns = tableColumns(CsvContent::Contacts, {u"Loyalty: number"_s});
    const auto read = readBack({anna}, columns);
    REQUIRE(read.records.size() == 1);
    CHECK(told(read.records.front()) == told(anna));
    CHECK(read.problems.empty());
    const QByteArray some = CsvTable(CsvContent::Contacts, {u"name"_s, u"phone"_s, u"birthday"_s}).line(anna);
    CHECK(some == QByteArray("Anna =Kov\xC3\xA1"
                             "cs,'+36 30 1,\r\n"));
}

TEST_CASE("any customer of a table is read back as it was", "[exchange][csv][property]") {
    rc::detail::TestParams params;
    params.maxSuccess = contacts;
    params.maxSize = 30;
    const auto result = rc::detail::checkTestable(
        [] {
            const ContactRecord record = *anyContact();
            const std::string wrong = difference(record);
            if (!wrong.empty())
                RC_FAIL(wrong);
        },
        rc::detail::TestMetadata(), params);
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    INFO(words.str());
    CHECK(result.is<rc::detail::SuccessResult>());
}
