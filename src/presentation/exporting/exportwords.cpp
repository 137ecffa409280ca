#include "rapport/presentation/exportmodel.h"

#include "rapport/exchange/csvreader.h"
#include "rapport/presentation/csvpreviewmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString formatWords(ExportFormat format) {
    switch (format) {
    case ExportFormat::VCard3:
        return Words::tr("Contacts (vCard 3.0)");
    case ExportFormat::VCard4:
        return Words::tr("Contacts (vCard 4.0)");
    case ExportFormat::Csv:
        return Words::tr("Table (CSV)");
    case ExportFormat::Calendar:
        return Words::tr("Calendar (iCalendar)");
    case ExportFormat::Store:
        break;
    }
    return Words::tr("Everything (JSON)");
}

QString formatPurpose(ExportFormat format) {
    switch (format) {
    case ExportFormat::VCard3:
        return Words::tr("For phones and address books: customers with everything that is kept on them, photos too.");
    case ExportFormat::VCard4:
        return Words::tr("The newer form of the same, which not every program reads.");
    case ExportFormat::Csv:
        return Words::tr("For spreadsheets and mailings: a row for each customer.");
    case ExportFormat::Calendar:
        return Words::tr("For calendar programs: open promises, planned interactions and milestones.");
    case ExportFormat::Store:
        break;
    }
    return Words::tr("The complete store in one file, to be kept or to be read into another store.");
}

QString scopeWords(ExportScope scope) {
    switch (scope) {
    case ExportScope::All:
        return Words::tr("All active customers");
    case ExportScope::Shown:
        return Words::tr("Those the list shows now");
    case ExportScope::Selected:
        break;
    }
    return Words::tr("Those selected in the list");
}

bool canBeNarrowed(ExportFormat format) { return format != ExportFormat::Calendar && format != ExportFormat::Store; }

QString tableColumnWords(const QString& key) {
    constexpr QStringView own = u"custom:";
    if (key.startsWith(own))
        return key.mid(own.size());
    const auto field = exchange::fieldFromKey(key);
    return field ? meaningWords({*field, {}}) : key;
}

QString suggestedFile(ExportFormat format) {
    switch (format) {
    case ExportFormat::VCard3:
    case ExportFormat::VCard4:
        return Words::tr("customers") + u".vcf"_s;
    case ExportFormat::Csv:
        return Words::tr("customers") + u".csv"_s;
    case ExportFormat::Calendar:
        return u"rapport.ics"_s;
    case ExportFormat::Store:
        break;
    }
    return u"rapport.json"_s;
}

} // namespace rapport::presentation
