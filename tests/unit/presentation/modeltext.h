#pragma once

#include "rapport/presentation/linesmodel.h"

#include <QAbstractItemModelTester>

namespace rapport::test {

/// A list as one reads it: a line each, cells between bars; headings between equal signs, links in angle brackets. Bold cells
/// have stars, chips brackets, and a colour is named after a colon.
inline QString cellText(const QModelIndex& index) {
    using namespace presentation;
    QString text = index.data(Qt::DisplayRole).toString();
    if (!index.data(ChipTextRole).toString().isEmpty())
        text = QLatin1Char('[') + text + QLatin1Char(']');
    if (index.data(StrongRole).toBool())
        text = QLatin1Char('*') + text + QLatin1Char('*');
    static const QStringList tones{QString(), QStringLiteral(":accent"), QStringLiteral(":green"), QStringLiteral(":amber"),
                                   QStringLiteral(":red")};
    return text + tones.value(index.data(TextToneRole).toInt());
}

inline QString lineText(const QAbstractItemModel& model, int row) {
    using namespace presentation;
    const auto first = model.index(row, 0);
    const auto title = first.data(TitleRole).toString();
    if (rowKind(first) == RowKind::Heading)
        return QStringLiteral("= %1 =").arg(title);
    if (rowKind(first) == RowKind::Link)
        return QStringLiteral("<%1>").arg(title);
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << cellText(first.siblingAtColumn(column));
    return cells.join(QLatin1String(" | "));
}

inline QStringList modelText(const QAbstractItemModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << lineText(model, row);
    return lines;
}

inline QStringList headerText(const QAbstractItemModel& model) {
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles << model.headerData(column, Qt::Horizontal).toString();
    return titles;
}

} // namespace rapport::test
