#pragma once

#include <QByteArray>
#include <QString>

namespace rapport::exchange {

/// Appends a text as JSON writes it, quoted, in UTF-8.
void appendJson(QByteArray& out, const QString& text);

} // namespace rapport::exchange
