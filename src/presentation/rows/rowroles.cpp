#include "rapport/presentation/rowroles.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

RowActions permitted(RowActions actions, const domain::Permissions& permissions, domain::Whose whose) {
    actions.removeIf([&](const RowAction& action) { return action.act && !permissions.may(*action.act); });
    for (RowAction& action : actions)
        if (action.act)
            action.refused = permissions.refusal(*action.act, whose);
    return actions;
}

RowKind rowKind(const QModelIndex& index) {
    const QVariant kind = index.siblingAtColumn(0).data(KindRole);
    return kind.isValid() ? static_cast<RowKind>(kind.toInt()) : RowKind::Row;
}

QString rowText(const QString& title, const QString& rest, const QString& second, const QString& chip) {
    QString text = title;
    if (!rest.isEmpty())
        text += rest.startsWith(u',') ? rest : u' ' + rest;
    for (const QString& part : {second, chip}) {
        if (!part.isEmpty())
            text += (text.isEmpty() ? QString() : u", "_s) + part;
    }
    return text;
}

} // namespace rapport::presentation
