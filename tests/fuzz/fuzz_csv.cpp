// Tables of any bytes: the dialect and columns are found out, rows read as contacts and as what happened.
#include "rapport/exchange/csvreader.h"

#include <QBuffer>

using namespace rapport;
using namespace rapport::exchange;

namespace {

const ReadingPlace place{QTimeZone::utc(), Moment(1'795'000'000'000)};

void ignore(const Problem&) {}

template <typename Reader>
void readAll(Reader& reader) {
    while (reader.next()) {
    }
    static_cast<void>(reader.rejected() + reader.position());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const CsvDialect dialect = detectDialect(bytes);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    std::vector<QStringList> rows;
    {
        CsvRows first(device, dialect, ignore);
        QStringList row;
        while (rows.size() < 50 && first.next(row))
            rows.push_back(row);
    }
    if (rows.empty())
        return 0;
    const QStringList header = rows.front();
    const CsvContent content = guessContent(header);
    CsvMapping contacts = dialect.hasHeader ? guessMapping(header) : guessMappingFromRows(rows);
    const bool dayFirst = guessDayFirst(rows, contacts, true);
    device.seek(0);
    readAll(*makeCsvReader(device, dialect, contacts, dayFirst, ignore));
    for (const CsvContent each : {CsvContent::Interactions, CsvContent::Commitments}) {
        CsvMapping mapping = guessMapping(header, each);
        // What the header does not say is taken in the order of the fields, so that rows get that far.
        if (content != each) {
            const auto fields = fieldsOf(each);
            for (size_t i = 0; i < mapping.size(); ++i)
                mapping[i].field = fields[(i + 1) % fields.size()];
        }
        device.seek(0);
        readAll(*makeCsvActivityReader(device, dialect, mapping, each, dayFirst, place, ignore));
    }
    return 0;
}
