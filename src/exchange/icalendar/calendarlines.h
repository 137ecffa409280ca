#pragma once

#include <QByteArray>
#include <QString>

namespace rapport::exchange {

/// A content line in UTF-8, folded so that none is longer than 75 octets and no letter is cut, with its line end.
[[nodiscard]] QByteArray foldedLine(const QString& content);
/// A TEXT value: backslash, semicolon, comma and line ends are escaped, other control characters dropped.
[[nodiscard]] QString escapedText(const QString& text);

} // namespace rapport::exchange
