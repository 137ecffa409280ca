#pragma once

#include <QStringList>

namespace rapport::exchange {

/// One line of a CSV file (RFC 4180) as UTF-8, with CR LF: cells with a comma, a quote or a line break are quoted. A cell that a
/// spreadsheet would take for a formula, beginning with = + - @, a tab or a carriage return, begins with an apostrophe instead;
/// CsvRows takes it off again.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

} // namespace rapport::exchange
