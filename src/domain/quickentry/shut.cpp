#include "domain/quickentry/shut.h"

#include <algorithm>
#include <array>

namespace rapport::domain::quickentry {

using namespace Qt::StringLiterals;

namespace {

struct Quote {
    QChar open;
    QStringView close;
};
constexpr std::array<Quote, 6> quotes = {{
    {u'"', u"\""},
    {u'„', u"“”"},
    {u'“', u"”“"},
    {u'«', u"»"},
    {u'»', u"«"},
    {u'‚', u"‘’"},
}};

struct Face {
    QStringView face;
    QStringView signal;
};
constexpr std::array<Face, 10> faces = {{
    {u":)", u"+"},
    {u":-)", u"+"},
    {u"🙂", u"+"},
    {u"😊", u"+"},
    {u":(", u"-"},
    {u":-(", u"-"},
    {u"🙁", u"-"},
    {u"😠", u"-"},
    {u":|", u"0"},
    {u":-|", u"0"},
}};

class Shutter {
public:
    Shutter(const QString& line, const QuickEntryContext& context, std::vector<Chip>& marks)
        : m_line(line)
        , m_shut(static_cast<size_t>(line.size()))
        , m_marks(marks) {
        for (const auto& [start, length] : context.words) {
            const qsizetype from = std::clamp<qsizetype>(start, 0, m_line.size());
            shut(from, from + std::clamp<qsizetype>(length, 0, m_line.size() - from));
        }
    }

    std::vector<bool> run() {
        for (qsizetype i = 0; i < m_line.size();) {
            const bool atStart = i == 0 || m_line[i - 1].isSpace() || m_line[i - 1] == u'(';
            const qsizetype past = atStart && !m_line[i].isSpace() ? pastPiece(i) : pastQuote(i);
            i = std::max(past, i + 1);
        }
        return std::move(m_shut);
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const { return i < m_line.size() ? m_line[i] : QChar(); }
    void shut(qsizetype from, qsizetype to) { std::fill(m_shut.begin() + from, m_shut.begin() + to, true); }
    [[nodiscard]] bool isShut(qsizetype from, qsizetype to) const {
        return std::find(m_shut.begin() + from, m_shut.begin() + to, true) != m_shut.begin() + to;
    }

    /// What begins after white space. Gives where it ends; nothing read gives `from` or less.
    qsizetype pastPiece(qsizetype from) {
        if (const qsizetype past = pastQuote(from); past > from)
            return past;
        if (m_line[from] == u'@' && isShutOrRead(from, endOfName(from + 1), ChipRole::Customer))
            return m_past;
        if (m_line[from] == u'#' && at(from + 1).isLetter() && isShutOrRead(from, endOfName(from + 1), ChipRole::Topic))
            return m_past;
        const qsizetype to = endOfChunk(from);
        if (readBang(from, to) || readFace(from, to) || shutAddress(from, to))
            return to;
        return from;
    }

    qsizetype pastQuote(qsizetype from) {
        const char16_t c = m_line[from].unicode();
        if (c < 128 && c != u'"' && c != u'\'')
            return from;
        for (size_t i = 0; i < quotes.size(); ++i)
            if (m_line[from] == quotes[i].open && !m_unclosed[i])
                return close(i, from);
        if (m_line[from] == u'\'' && (from == 0 || !m_line[from - 1].isLetterOrNumber()) && !m_unclosedSingle)
            return closeSingle(from);
        return from;
    }

    qsizetype close(size_t quote, qsizetype from) {
        const auto isEnd = [&](QChar c) { return quotes[quote].close.contains(c); };
        const auto end = std::find_if(m_line.begin() + from + 1, m_line.end(), isEnd);
        m_unclosed[quote] = end == m_line.end();
        if (m_unclosed[quote])
            return from;
        const qsizetype past = end - m_line.begin() + 1;
        shut(from, past);
        return past;
    }

    /// 'Like this', which is no apostrophe: a letter follows it and none comes after its end.
    qsizetype closeSingle(qsizetype from) {
        for (qsizetype i = from + 1; i < m_line.size(); ++i) {
            if (m_line[i] != u'\'' || at(i + 1).isLetterOrNumber() || m_line[i - 1].isSpace())
                continue;
            shut(from, i + 1);
            return i + 1;
        }
        m_unclosedSingle = true;
        return from;
    }

    qsizetype endOfName(qsizetype from) const {
        if (at(from) == u'"' || at(from) == u'“' || at(from) == u'„') {
            for (qsizetype i = from + 1; i < m_line.size() && i < from + longestName; ++i)
                if (m_line[i] == u'"' || m_line[i] == u'”' || m_line[i] == u'“')
                    return i + 1;
            return from;
        }
        if (!at(from).isLetter())
            return from;
        qsizetype to = from;
        while (isOfName(at(to)))
            ++to;
        while (to > from && !m_line[to - 1].isLetterOrNumber())
            --to;
        return to;
    }
    static bool isOfName(QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || QStringView(u"_-.'’&").contains(c);
    }
    [[nodiscard]] qsizetype endOfChunk(qsizetype from) const {
        while (from < m_line.size() && !m_line[from].isSpace())
            ++from;
        return from;
    }

    bool isShutOrRead(qsizetype from, qsizetype to, ChipRole role) {
        if (to <= from + 1)
            return false;
        m_past = to;
        QString name = m_line.sliced(from + 1, to - from - 1);
        if (!name.front().isLetter())
            name = name.sliced(1).chopped(1);
        name = name.replace(u'_', u' ').simplified();
        if (name.isEmpty() || isShut(from, to))
            return true;
        shut(from, to);
        m_marks.push_back({from, to - from, role, name});
        return true;
    }

    bool readBang(qsizetype from, qsizetype to) {
        static constexpr std::array<QStringView, 5> bangs = {u"!", u"!!", u"!!!", u"!urgent", u"!dringend"};
        const QStringView chunk = QStringView(m_line).sliced(from, to - from);
        const auto fits = [chunk](QStringView bang) { return chunk.compare(bang, Qt::CaseInsensitive) == 0; };
        if (std::none_of(bangs.begin(), bangs.end(), fits) || isShut(from, to))
            return false;
        shut(from, to);
        m_marks.push_back({from, to - from, ChipRole::Urgent, u"urgent"_s});
        return true;
    }

    bool readFace(qsizetype from, qsizetype to) {
        QStringView chunk = QStringView(m_line).sliced(from, to - from);
        while (chunk.size() > 2 && QStringView(u".,;").contains(chunk.back()))
            chunk.chop(1);
        const auto found = std::find_if(faces.begin(), faces.end(), [chunk](const Face& face) { return face.face == chunk; });
        if (found == faces.end() || isShut(from, to))
            return false;
        shut(from, from + chunk.size());
        m_marks.push_back({from, chunk.size(), ChipRole::Signal, found->signal.toString()});
        return true;
    }

    /// E-mail and web addresses, files, and numbers after #.
    bool shutAddress(qsizetype from, qsizetype to) {
        const QStringView chunk = QStringView(m_line).sliced(from, to - from);
        const qsizetype mark = chunk.indexOf(u'@');
        const bool isMail = mark > 0 && mark + 1 < chunk.size() && chunk[mark + 1].isLetter();
        const bool isNumber = chunk.size() > 1 && chunk[0] == u'#' && chunk[1].isDigit();
        if (!isMail && !isNumber && !chunk.contains(u"://") && !chunk.startsWith(u"www."))
            return false;
        shut(from, to);
        return true;
    }

    static constexpr qsizetype longestName = 200;
    const QString& m_line;
    std::vector<bool> m_shut;
    std::vector<Chip>& m_marks;
    std::array<bool, quotes.size()> m_unclosed = {};
    bool m_unclosedSingle = false;
    qsizetype m_past = 0;
};

} // namespace

std::vector<bool> shutPieces(const QString& line, const QuickEntryContext& context, std::vector<Chip>& marks) {
    return Shutter(line, context, marks).run();
}

} // namespace rapport::domain::quickentry
