#pragma once

#include "exchange/text/linesource.h"

#include <optional>

namespace rapport::exchange {

/// The logical lines of an iCalendar file: continued ones joined, as text. Memory is bounded: of a line longer than `longest`
/// the rest is passed over.
class ICalLines {
public:
    static constexpr size_t longest = 1024 * 1024;

    explicit ICalLines(QIODevice& device);
    /// False at the end. An empty line is none.
    [[nodiscard]] bool next();
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] qint64 number() const { return m_number; } ///< where the line begins, from 1
    [[nodiscard]] bool wasCut() const { return m_cut; }
    [[nodiscard]] qint64 position() const { return m_source.position(); }

private:
    void add(std::string_view piece);

    LineSource m_source;
    std::optional<QString> m_encoding; ///< of a file that is not UTF-8
    bool m_begun = false;
    std::string m_bytes;
    QString m_text;
    qint64 m_number = 0;
    bool m_cut = false;
};

} // namespace rapport::exchange
