#pragma once

#include "rapport/exchange/activityrecord.h"
#include "rapport/exchange/csvreader.h"

namespace rapport::exchange {

/// The columns a table can have, by their keys (fieldKey), in order; all that our own reader makes the same record of. A field of
/// the business's own is "custom:NAME".
[[nodiscard]] QStringList tableColumns(CsvContent content, const QStringList& ownFields = {});
/// Further ones, that are asked for by name: the main phone and e-mail, the first address in parts.
[[nodiscard]] QStringList furtherColumns(CsvContent content);

/// A table as spreadsheets open it: RFC 4180, UTF-8, no formulas (see csvLine).
class CsvTable {
public:
    /// Throws nothing: a column that is not known is empty; see unknownColumns().
    CsvTable(CsvContent content, const QStringList& columns);
    [[nodiscard]] static QStringList unknownColumns(CsvContent content, const QStringList& columns);

    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] QByteArray line(const ContactRecord& record) const;
    /// An interaction or a commitment; its customers named by uid and name.
    [[nodiscard]] QByteArray line(const ActivityRecord& record) const;

private:
    CsvContent m_content;
    std::vector<ColumnMeaning> m_columns;
};

} // namespace rapport::exchange
