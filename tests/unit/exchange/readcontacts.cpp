#include "unit/exchange/readcontacts.h"

namespace rapport::exchange::testing {

using namespace Qt::StringLiterals;

namespace {

template <typename MakeReader>
ReadContacts readAll(const QByteArray& bytes, MakeReader makeReader) {
    QBuffer buffer;
    buffer.setData(bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    ReadContacts result;
    const auto reader = makeReader(buffer, [&result](Problem problem) { result.problems.push_back(std::move(problem)); });
    while (auto record = reader->next())
        result.records.push_back(std::move(*record));
    result.rejected = reader->rejected();
    return result;
}

} // namespace

ReadContacts readCards(const QByteArray& bytes) {
    return readAll(bytes, [](QIODevice& device, auto onProblem) { return makeVCardReader(device, onProblem); });
}

ReadContacts readCard(const QByteArrayList& lines, const QByteArray& version) {
    return readCards("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines.join("\r\n") + "\r\nEND:VCARD\r\n");
}

ReadContacts readCsv(const QByteArray& bytes) {
    const CsvDialect dialect = detectDialect(bytes);
    auto rows = csvRows(bytes, dialect);
    CsvMapping mapping;
    if (!dialect.hasHeader) {
        mapping = guessMappingFromRows(rows);
    } else if (!rows.empty()) {
        mapping = guessMapping(rows.front());
        rows.erase(rows.begin());
    }
    const bool dayFirst = guessDayFirst(rows, mapping, true);
    return readAll(
        bytes, [&](QIODevice& device, auto onProblem) { return makeCsvReader(device, dialect, mapping, dayFirst, onProblem); });
}

std::vector<QStringList> csvRows(const QByteArray& bytes, const CsvDialect& dialect, std::vector<Problem>* problems) {
    QBuffer buffer;
    buffer.setData(bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    CsvRows rows(buffer, dialect, [problems](const Problem& problem) {
        if (problems != nullptr)
            problems->push_back(problem);
    });
    std::vector<QStringList> result;
    QStringList row;
    while (rows.next(row))
        result.push_back(row);
    return result;
}

QStringList points(const domain::Customer& customer) {
    QStringList result;
    for (const auto& each : customer.contactPoints)
        result += domain::key(each.kind) + u" ["_s + each.label + (each.preferred ? u"]* "_s : u"] "_s) + each.value;
    return result;
}

QString parts(const domain::PostalAddress& address) {
    return QStringList{address.label,    address.poBox,  address.extended,   address.street,
                       address.locality, address.region, address.postalCode, address.country}
        .join(u'|');
}

QStringList dates(const ContactRecord& record) {
    QStringList result;
    for (const auto& each : record.milestones)
        result += (domain::key(each.kind) + u' ' + each.label).trimmed() + u' ' + each.date.toString();
    return result;
}

} // namespace rapport::exchange::testing
