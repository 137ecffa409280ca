#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/storage/history.h"

#include <QHash>

namespace rapport::presentation {

using HistoryRecord = std::optional<std::pair<storage::Entity, qint64>>; ///< empty: of everything

/// Recorded changes with the names of those they speak of.
struct HistoryPage {
    std::vector<storage::HistoryEntry> entries; ///< newest first
    QHash<qint64, QString> staff;
    QHash<qint64, QString> customers;
    QHash<qint64, QString> fields; ///< custom fields
    QHash<qint64, QString> tags;
    bool more = false; ///< there are older ones
};
/// `reader` is who looks: nobody else's private notes are in it, unless they are an owner.
[[nodiscard]] HistoryPage loadHistory(storage::ReadSession& session, const HistoryRecord& record, int limit, StaffId reader);

/// Under a heading a change ("Fri 20 Nov 2026, 15:02 · Maria · Re-date …"), a line for each thing that changed: what, before,
/// after.
class HistoryModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { What, Before, After };
    explicit HistoryModel(QObject* parent = nullptr);
    void show(const HistoryPage& page, const QTimeZone& zone, QDate today);
};

} // namespace rapport::presentation
