#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/storage/customerlist.h"

namespace rapport::presentation {

/// Customers in the trash, by name, and how many there are in all.
struct TrashPage {
    std::vector<storage::CustomerRow> rows;
    qint64 count = 0;
};
[[nodiscard]] TrashPage loadTrash(storage::ReadSession& session, int limit, Moment now, const QTimeZone& zone);

/// What can be done with what is in the trash: restore.
[[nodiscard]] RowActions trashActions();

/// A line's id is its CustomerId.
class TrashModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Name, Organisation, Owner };
    explicit TrashModel(QObject* parent = nullptr);
    void show(const TrashPage& page, const domain::Permissions& permissions = {});
};

} // namespace rapport::presentation
