#pragma once

#include <QStringList>
#include <vector>

namespace rapport::cli {

/// Text in aligned columns, for people.
class Table {
public:
    explicit Table(const QStringList& header)
        : m_rows{header} {}
    void add(const QStringList& row);
    [[nodiscard]] bool isEmpty() const { return m_rows.size() == 1; }
    /// Columns two spaces apart; long texts end in an ellipsis, and nothing in them reaches the terminal as a command.
    [[nodiscard]] QString toString() const;

private:
    std::vector<QStringList> m_rows;
};

/// One line of `text` that a terminal shows literally: control characters, escape sequences among them, become spaces.
[[nodiscard]] QString shownLine(const QString& text);
/// As shownLine, keeping line ends.
[[nodiscard]] QString shownText(const QString& text);

} // namespace rapport::cli
