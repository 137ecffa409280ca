#include "rapport/presentation/importchangesmodel.h"

#include "presentation/editing/fieldwords.h"
#include "presentation/history/historywords.h"
#include "rapport/presentation/format.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using services::ImportAction;

namespace {

/// Fields whose value is one of the fixed words.
bool isFixedWord(const QString& field) {
    static const QSet<QString> fixed{u"kind"_s, u"tier"_s, u"preferred_channel"_s, u"leap_day"_s, u"state"_s};
    return fixed.contains(field);
}

QString shown(const QString& field, const QString& value) {
    if (field == "language"_L1)
        return domain::languageName(value);
    return isFixedWord(field) ? fixedWords(value) : value;
}

QString onOneLine(QString text) { return text.replace(u'\n', u" · "_s); }

QString lineWords(qint64 line) { return line > 0 ? numberText(line) : QString(); }

} // namespace

void ImportChangesModel::show(const services::ImportSummary& summary, ImportAction action) {
    beginResetModel();
    m_action = action;
    m_changes.clear();
    m_rows.clear();
    for (const auto& change : summary.changes)
        if (change.action == action)
            m_changes.push_back(change);
    for (size_t i = 0; i < m_changes.size(); ++i)
        addRows(i);
    endResetModel();
}

void ImportChangesModel::addRows(size_t change) {
    const size_t fields = m_action == ImportAction::Updated ? m_changes[change].fields.size() : 0;
    for (size_t field = 0; field < std::max<size_t>(fields, 1); ++field)
        m_rows.push_back({change, field});
}

int ImportChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportChangesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles().size());
}

QStringList ImportChangesModel::titles() const {
    if (m_action == ImportAction::Updated)
        return {tr("Customer"), tr("Field"), tr("Before"), tr("After")};
    return {tr("Customer"), tr("File"), tr("Line")};
}

QStringList ImportChangesModel::cells(const Row& row) const {
    const auto& change = m_changes[row.change];
    if (m_action != ImportAction::Updated)
        return {change.name, change.file, lineWords(change.line)};
    const QString name = row.field == 0 ? change.name : QString();
    if (change.fields.empty())
        return {name, {}, {}, {}};
    const auto& each = change.fields[row.field];
    return {name, capitalised(fieldLabel(u"customer"_s, each.field)), shown(each.field, each.before),
            shown(each.field, each.after)};
}

QVariant ImportChangesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return onOneLine(cells(row).value(index.column()));
    if (role == Qt::AccessibleTextRole)
        return index.column() == 0 ? m_changes[row.change].name : onOneLine(cells(row).value(index.column()));
    return {};
}

QVariant ImportChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return role == Qt::DisplayRole && orientation == Qt::Horizontal ? QVariant(titles().value(section)) : QVariant();
}

} // namespace rapport::presentation
