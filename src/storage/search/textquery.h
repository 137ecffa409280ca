#pragma once

#include <QString>
#include <QStringList>

namespace rapport::storage {

/// What was typed into a search field, taken apart. Bounded: no more than a person would type is looked at.
class TextQuery {
public:
    explicit TextQuery(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_folded.isEmpty(); }
    [[nodiscard]] const QString& typed() const { return m_raw; } ///< normalised, not folded
    [[nodiscard]] const QString& folded() const { return m_folded; }
    /// The parts between spaces, folded; each has to be found.
    [[nodiscard]] const QStringList& chunks() const { return m_chunks; }
    /// The digits, where it can be a phone number: at least three, and nothing but what people write between digits.
    [[nodiscard]] const QString& phone() const { return m_phone; }
    /// The same without the zeros that stand before it at home and not abroad; empty when that is the same or too short.
    [[nodiscard]] QString phoneAbroad() const;

    /// The parts that hold a letter or digit, apart by a space; empty for none.
    [[nodiscard]] QString words() const;
    /// The same as typed, accents and all.
    [[nodiscard]] QString typedWords() const;
    /// The parts that are long enough to be looked for inside a text.
    [[nodiscard]] QStringList parts() const;

    // Queries of FTS5, every text quoted. Empty when the full-text table cannot be asked that.
    /// Each part begins a word in one of `columns` (names separated by spaces).
    [[nodiscard]] QString wordsQuery(const QString& columns) const;
    /// The same in all columns, for text that is stored as it was typed: accents and all.
    [[nodiscard]] QString typedWordsQuery() const;
    /// Each part stands somewhere in one of the columns; empty where one is a word of fewer than three characters.
    [[nodiscard]] QString partsQuery() const;
    /// One or two characters that need not be in any index, such as "!".
    [[nodiscard]] bool isShortSign() const;
    /// Numbers that hold all of `digits`, three or more, in groups of three; in which order is not asked.
    [[nodiscard]] static QString phoneQuery(const QString& digits);

private:
    QString m_raw;
    QString m_folded;
    QStringList m_chunks;
    QStringList m_typed; ///< chunks in lower case with their accents
    QString m_phone;
};

} // namespace rapport::storage
