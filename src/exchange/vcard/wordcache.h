#pragma once

#include <QString>
#include <array>
#include <string>
#include <string_view>

namespace rapport::exchange {

/// Texts that come again with many contacts (names, towns, organisations, tags), so that these share one. A new one takes the
/// place of another: memory is bounded.
class WordCache {
public:
    [[nodiscard]] const QString& text(std::string_view utf8) {
        Entry& entry = m_entries[std::hash<std::string_view>()(utf8) % m_entries.size()];
        if (entry.utf8 != utf8) {
            entry.utf8 = utf8;
            entry.text = QString::fromUtf8(QByteArrayView(utf8));
        }
        return entry.text;
    }
    static constexpr size_t longest = 40; ///< longer ones hardly come again

private:
    struct Entry {
        std::string utf8;
        QString text;
    };
    std::array<Entry, 2048> m_entries;
};

} // namespace rapport::exchange
