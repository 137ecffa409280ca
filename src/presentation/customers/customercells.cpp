#include "presentation/customers/customercells.h"

#include "rapport/domain/legwords.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/legs.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using storage::CustomerRow;
using Column = CustomerListModel::Column;

namespace {

/// What a cell says: plain words, or words on a chip.
struct Cell {
    QString words;
    QString chip;
    Tone tone = Tone::Neutral;
};

/// "18 Dec", with the year where it is another one.
QString dayWords(QDate day, QDate today) {
    const bool sameYear = day.year() == today.year() || (day > today && today.daysTo(day) < 300);
    return QLocale().toString(day, sameYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

Cell nextTouch(const CustomerRow& row, QDate today) {
    if (!row.nextTouch)
        return {};
    const bool drifting = row.drift == domain::Drift::Amber || row.drift == domain::Drift::Red;
    if (!drifting)
        return {dayWords(*row.nextTouch, today), {}, Tone::Neutral};
    const auto reason = driftReason(static_cast<int>(row.nextTouch->daysTo(today)), row.drift);
    return {{}, reason.text, reason.tone};
}

Cell openCommitments(const CustomerRow& row) {
    if (row.openCommitments == 0)
        return {};
    const auto number = numberText(row.openCommitments);
    if (row.overdue)
        return {{}, CustomerListModel::tr("%1, overdue").arg(number), Tone::Red};
    return {number, {}, Tone::Neutral};
}

Cell weakest(const CustomerRow& row) { return {{}, domain::word(row.legs.weakest), toneOf(row.legs.state)}; }

QString besideName(const CustomerRow& row) {
    if (row.kind == domain::CustomerKind::Organisation)
        return word(row.kind);
    if (row.title.isEmpty() || row.organisation.isEmpty())
        return row.title + row.organisation;
    return CustomerListModel::tr("%1, %2", "title, organisation").arg(row.title, row.organisation);
}

Cell cellOf(const CustomerRow& row, Column column, QDate today, const QTimeZone& zone) {
    switch (column) {
    case CustomerListModel::Name:
        return {row.name, {}, Tone::Neutral};
    case CustomerListModel::Organisation:
        return {row.organisation, {}, Tone::Neutral};
    case CustomerListModel::Tags:
        return {row.tags.join(u", "_s), {}, Tone::Neutral};
    case CustomerListModel::LastContact:
        return {row.lastContact ? agoText(row.lastContact->dateIn(zone), today) : QString(), {}, Tone::Neutral};
    case CustomerListModel::NextTouch:
        return nextTouch(row, today);
    case CustomerListModel::OpenCommitments:
        return openCommitments(row);
    case CustomerListModel::Owner:
        return {row.owner, {}, Tone::Neutral};
    case CustomerListModel::Tier:
        return row.tier == domain::Tier::Key ? Cell{{}, CustomerListModel::tr("key"), Tone::Accent}
                                             : Cell{CustomerListModel::tr("regular"), {}, Tone::Neutral};
    case CustomerListModel::Weakest:
        return weakest(row);
    }
    return {};
}

/// What a cell leaves to its colour, or to the reader to work out.
QVariant saidBesides(const CustomerRow& row, Column column, const QTimeZone& zone) {
    if (column == CustomerListModel::LastContact && row.lastContact)
        return QLocale().toString(row.lastContact->dateIn(zone), QLocale::LongFormat);
    if (column == CustomerListModel::NextTouch && row.nextTouch)
        return QLocale().toString(*row.nextTouch, QLocale::LongFormat);
    if (column == CustomerListModel::Weakest && row.legs.state >= domain::LegState::Watch)
        return domain::word(row.legs.state);
    return {};
}

} // namespace

QVariant customerCell(const CustomerRow& row, Column column, int role, QDate today, const QTimeZone& zone) {
    const auto cell = cellOf(row, column, today, zone);
    const bool name = column == CustomerListModel::Name;
    switch (role) {
    case Qt::DisplayRole:
        return cell.words + cell.chip;
    case Qt::AccessibleTextRole:
        return name ? rowText(row.name, {}, besideName(row), {}) : cell.words + cell.chip;
    case Qt::AccessibleDescriptionRole:
        return saidBesides(row, column, zone);
    case TitleRole:
        return name ? row.name : QString();
    case RestRole:
        return name || column == CustomerListModel::Tags ? QString() : cell.words;
    case SecondLineRole:
        return name ? besideName(row) : QString();
    case ChipTextRole:
        return cell.chip;
    case ChipToneRole:
        return static_cast<int>(cell.tone);
    case CustomerListModel::TagsRole:
        return column == CustomerListModel::Tags ? QVariant(row.tags) : QVariant();
    case CustomerRole:
    case IdRole:
        return row.id.value();
    default:
        return {};
    }
}

QString customerColumnTitle(Column column) {
    switch (column) {
    case CustomerListModel::Name:
        return CustomerListModel::tr("Name");
    case CustomerListModel::Organisation:
        return CustomerListModel::tr("Organisation");
    case CustomerListModel::Tags:
        return CustomerListModel::tr("Tags");
    case CustomerListModel::LastContact:
        return CustomerListModel::tr("Last contact");
    case CustomerListModel::NextTouch:
        return CustomerListModel::tr("Next touch");
    case CustomerListModel::OpenCommitments:
        return CustomerListModel::tr("Open commitments");
    case CustomerListModel::Owner:
        return CustomerListModel::tr("Owner");
    case CustomerListModel::Tier:
        return CustomerListModel::tr("Tier");
    case CustomerListModel::Weakest:
        return CustomerListModel::tr("Weakest");
    }
    return {};
}

} // namespace rapport::presentation
