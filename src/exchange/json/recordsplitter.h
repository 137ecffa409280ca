#pragma once

#include "rapport/exchange/contactreader.h"

namespace rapport::exchange {

/// Cuts a JSON object, the document, into its members, and members that are lists into their elements, without reading more of it
/// at once than one of them.
class RecordSplitter {
public:
    static constexpr qsizetype longestPiece = 64 * 1024 * 1024;

    struct Piece {
        QByteArray member;   ///< its name, as it stands between the quotes
        bool ofList = false; ///< an element of the member's list; else the member's value
        QByteArray json;
        qint64 line = 0;      ///< where it begins
        bool tooLong = false; ///< it was passed over
    };
    explicit RecordSplitter(QIODevice& device)
        : m_device(device) {}

    /// Empty at the end of the document, or where it cannot be followed any further: see problem().
    [[nodiscard]] std::optional<Piece> next();
    /// Why it could not be read to its end; no message where it was.
    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] qint64 position() const { return m_consumed; }

private:
    enum class Place { Start, Member, List, End };
    [[nodiscard]] int peek();
    int take();
    void skipBlanks();
    [[nodiscard]] bool expect(char wanted);
    [[nodiscard]] bool startDocument();
    [[nodiscard]] bool startMember();
    /// Whether there is one more, at the separator behind the last: `first` has none before it.
    [[nodiscard]] bool more(char close, bool first);
    [[nodiscard]] QByteArray quoted();
    [[nodiscard]] Piece value(bool ofList);
    void fail(const QString& message);

    QIODevice& m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_consumed = 0;
    qint64 m_line = 1;
    qint64 m_column = 1;
    Place m_place = Place::Start;
    bool m_first = true; ///< of the members, or of the list's elements
    QByteArray m_member;
    Problem m_problem;
};

} // namespace rapport::exchange
