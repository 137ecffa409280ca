#include "rapport/presentation/linesmodel.h"

#include <QHash>

namespace rapport::presentation {

namespace {

using Key = std::pair<int, qint64>;

Key keyOf(const Line& line) { return {static_cast<int>(line.kind), line.id}; }

QHash<Key, int> placesOf(const std::vector<Line>& lines) {
    QHash<Key, int> places;
    places.reserve(static_cast<qsizetype>(lines.size()));
    for (size_t i = 0; i < lines.size(); ++i)
        places.insert(keyOf(lines[i]), static_cast<int>(i));
    return places;
}

/// Calls `run(first, last)` for every run of neighbours in [0, size) that are `in`, from the end, so that removing one run does
/// not move those still to come.
template <typename In, typename Run>
void eachRunBackwards(int size, In in, Run run) {
    for (int last = size - 1; last >= 0; --last) {
        if (!in(last))
            continue;
        int first = last;
        while (first > 0 && in(first - 1))
            --first;
        run(first, last);
        last = first;
    }
}

} // namespace

LinesModel::LinesModel(const QStringList& headers, QObject* parent)
    : QAbstractTableModel(parent)
    , m_headers(headers) {}

void LinesModel::show(std::vector<Line> lines) {
    removeMissing(lines);
    reorder(lines);
    insertNew(lines);
    update(lines);
}

void LinesModel::setHeaders(const QStringList& headers) {
    if (headers == m_headers)
        return;
    m_headers = headers;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
}

void LinesModel::removeMissing(const std::vector<Line>& wanted) {
    const auto places = placesOf(wanted);
    const auto gone = [&](int row) { return !places.contains(keyOf(m_lines[static_cast<size_t>(row)])); };
    eachRunBackwards(rowCount(), gone, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_lines.erase(m_lines.begin() + first, m_lines.begin() + last + 1);
        endRemoveRows();
    });
}

/// Brings the lines that stay into the order in which they are wanted.
void LinesModel::reorder(const std::vector<Line>& wanted) {
    const auto places = placesOf(wanted);
    const auto wantedPlace = [&](const Line& line) { return places.value(keyOf(line)); };
    const auto before = [&](const Line& a, const Line& b) { return wantedPlace(a) < wantedPlace(b); };
    if (std::is_sorted(m_lines.begin(), m_lines.end(), before))
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const auto old = m_lines;
    std::sort(m_lines.begin(), m_lines.end(), before);
    const auto now = placesOf(m_lines);
    for (const auto& index : persistentIndexList()) {
        const int row = now.value(keyOf(old[static_cast<size_t>(index.row())]));
        changePersistentIndex(index, this->index(row, index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void LinesModel::insertNew(const std::vector<Line>& wanted) {
    const auto places = placesOf(m_lines);
    const int size = static_cast<int>(wanted.size());
    const auto isNew = [&](int row) { return !places.contains(keyOf(wanted[static_cast<size_t>(row)])); };
    for (int first = 0; first < size; ++first) {
        if (!isNew(first))
            continue;
        int last = first;
        while (last + 1 < size && isNew(last + 1))
            ++last;
        beginInsertRows({}, first, last);
        m_lines.insert(m_lines.begin() + first, wanted.begin() + first, wanted.begin() + last + 1);
        endInsertRows();
        first = last;
    }
}

void LinesModel::update(std::vector<Line>& wanted) {
    const auto old = std::exchange(m_lines, std::move(wanted));
    const auto differs = [&](int row) { return old[static_cast<size_t>(row)] != m_lines[static_cast<size_t>(row)]; };
    eachRunBackwards(rowCount(), differs,
                     [this](int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1)); });
}

const Line* LinesModel::lineAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

std::optional<int> LinesModel::rowOf(RowKind kind, qint64 id) const {
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& line) { return line.kind == kind && line.id == id; });
    if (found == m_lines.end())
        return {};
    return static_cast<int>(found - m_lines.begin());
}

std::optional<int> LinesModel::neighbourOf(int row) const {
    const auto isRow = [this](int at) { return m_lines[static_cast<size_t>(at)].kind == RowKind::Row; };
    for (int at = row + 1; at < rowCount(); ++at)
        if (isRow(at))
            return at;
    for (int at = std::min(row, rowCount()) - 1; at >= 0; --at)
        if (isRow(at))
            return at;
    return {};
}

int LinesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

int LinesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }

const Cell* LinesModel::cellAt(const QModelIndex& index) const {
    const auto* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line || static_cast<size_t>(index.column()) >= line->cells.size())
        return nullptr;
    return &line->cells[static_cast<size_t>(index.column())];
}

/// The whole line in words, for those who hear it: "Customer: Anna Kovács, Late: 1 day".
QString LinesModel::described(const Line& line) const {
    QStringList parts;
    for (qsizetype i = 0; i < static_cast<qsizetype>(line.cells.size()); ++i) {
        const auto& text = line.cells[static_cast<size_t>(i)].text;
        if (!text.isEmpty())
            parts << (line.kind == RowKind::Row ? tr("%1: %2").arg(m_headers.value(i), text) : text);
    }
    return parts.join(tr(", "));
}

QVariant LinesModel::data(const QModelIndex& index, int role) const {
    const auto* cell = cellAt(index);
    const auto* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (role == KindRole && line)
        return static_cast<int>(line->kind);
    if (role == IdRole && line)
        return line->id;
    if (role == CustomerRole && line)
        return line->customer.value();
    if (role == ActionsRole && line)
        return QVariant::fromValue(line->actions);
    return cell ? cellData(*cell, *line, role) : QVariant{};
}

QVariant LinesModel::cellData(const Cell& cell, const Line& line, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleDescriptionRole:
        return described(line);
    case TitleRole:
        return line.kind == RowKind::Row ? QString() : cell.text;
    case RestRole:
        return cell.chip || line.kind != RowKind::Row ? QString() : cell.text;
    case ChipTextRole:
        return cell.chip ? cell.text : QString();
    case ChipToneRole:
    case TextToneRole:
        return static_cast<int>(cell.tone);
    case StrongRole:
        return cell.strong;
    case IconRole:
        return cell.icon;
    default:
        return {};
    }
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

Qt::ItemFlags LinesModel::flags(const QModelIndex& index) const {
    const auto* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line || line->kind == RowKind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace rapport::presentation
