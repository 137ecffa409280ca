#pragma once

#include <QByteArray>
#include <QString>
#include <QTimeZone>

namespace rapport::printing {

/// A dossier (services/dossier.h) to be read: its JSON as pages of PDF, A4, a heading for each section, a block for each record,
/// a line for each field; moments in `zone`. Fields that only programs need (uids) are left out.
[[nodiscard]] QByteArray dossierPdf(const QString& name, const QByteArray& json, const QTimeZone& zone);

} // namespace rapport::printing
