#pragma once

#include "rapport/domain/permissions.h"

#include <QAbstractItemModel>
#include <QList>
#include <QMetaType>
#include <QString>

namespace rapport::presentation {

/// What a line of a list is. Headings and links stand over all columns; headings cannot be selected.
enum class RowKind { Row, Heading, Link };

/// Colour of a chip; always beside a word.
enum class Tone { Neutral, Accent, Green, Amber, Red };

/// What a model says about a row, asked of its first column (chip and text roles of any column). Qt::DisplayRole and
/// Qt::AccessibleTextRole give the whole row or cell in words, for screen readers and tests: see rowText().
enum RowRole {
    KindRole = Qt::UserRole + 100, ///< int(RowKind); a row without it is RowKind::Row
    TitleRole,                     ///< the bold first part
    RestRole,                      ///< the plain rest of the first line
    SecondLineRole,                ///< soft; empty for one-line rows
    ChipTextRole,                  ///< why the row is here; empty for no chip
    ChipToneRole,                  ///< int(Tone)
    IconRole,                      ///< name in resources/icons/icons.txt
    ActionsRole,                   ///< RowActions: buttons of the selected row, and their keys
    CustomerRole,                  ///< qint64, CustomerId value; 0 for none
    IdRole,                        ///< qint64, the record's own id
    StrongRole,                    ///< bool: the cell's text is bold
    TextToneRole,                  ///< int(Tone): colour of a cell's text where it is not neutral
};

/// One thing that can be done with the selected row by a button or a single key.
struct RowAction {
    QString id;                          ///< what the page is told: "done", "redate" …
    QString label;                       ///< translated; the button's accessible name
    QString key;                         ///< a letter; empty for none
    bool button = true;                  ///< false: on the context menu and by its key only
    std::optional<domain::Act> act = {}; ///< what the role has to allow; empty for what everybody may
    QString refused = {};                ///< why it may not be done to this row; see permitted()
    friend bool operator==(const RowAction&, const RowAction&) = default;
};
using RowActions = QList<RowAction>;

/// Without what the role may never do; what it may not do to a row of `whose` stays, with the reason in `refused`.
[[nodiscard]] RowActions permitted(RowActions actions, const domain::Permissions& permissions,
                                   domain::Whose whose = domain::Whose::Own);
[[nodiscard]] RowKind rowKind(const QModelIndex& index);
/// A row in words: title and rest, second line and chip, joined by commas.
[[nodiscard]] QString rowText(const QString& title, const QString& rest, const QString& second, const QString& chip);

} // namespace rapport::presentation

Q_DECLARE_METATYPE(rapport::presentation::RowAction)
