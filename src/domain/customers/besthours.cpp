#include "rapport/domain/besthours.h"

#include "domain/customers/hourwords.h"
#include "rapport/core/text.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rapport::domain {

namespace {

constexpr int hour = 60;
constexpr int noon = 12 * hour;
constexpr int wholeDay = 24 * hour;
constexpr int earliestMeant = 7 * hour; ///< "2-4" without am or pm is no time of the night
constexpr qsizetype longest = 200;      ///< characters; what is longer is a note, not hours

using Kind = HourWord::Kind;

/// Minutes since midnight; `to` no longer counts.
struct Span {
    int from, to;
};

/// Days and the hours on them; without days every day, without hours the whole day.
struct Clause {
    std::vector<int> days;
    std::vector<Span> spans;

    [[nodiscard]] bool holds(int day, int minute) const {
        const auto within = [minute](const Span& span) { return span.from <= minute && minute < span.to; };
        return (days.empty() || std::find(days.begin(), days.end(), day) != days.end()) &&
               (spans.empty() || std::any_of(spans.begin(), spans.end(), within));
    }
};

/// A time, or a word.
struct Token {
    std::optional<int> minute;
    bool exact = false; ///< of a time: nothing to guess, "14", "09:30", "9 am"
    HourWord word;
};

/// "9", "09:30", "9.30", "9h30"; empty for no time of a day.
std::optional<Token> timeToken(const QString& text) {
    static const QRegularExpression form(u"^(\\d{1,2})(?:[:.h](\\d{2}))?$"_s);
    const auto match = form.match(text);
    const int minute = match.captured(1).toInt() * hour + match.captured(2).toInt();
    if (!match.hasMatch() || minute > wholeDay || match.captured(2).toInt() >= hour)
        return {};
    return Token{minute, minute >= 13 * hour || text.startsWith(u'0'), {}};
}

/// "am", "pm" and "Uhr" are taken into the time before them; "am Montag" says nothing. False where the hour is none of that half.
bool takenIntoTime(const Token& token, std::vector<Token>& tokens) {
    Token* time = tokens.empty() || !tokens.back().minute ? nullptr : &tokens.back();
    if (!time || token.word.kind == Kind::Oclock)
        return true;
    if (*time->minute >= 13 * hour)
        return token.word.kind == Kind::Afternoon;
    time->minute = *time->minute % noon + (token.word.kind == Kind::Afternoon ? noon : 0);
    time->exact = true;
    return true;
}

/// Empty where any of it is not understood.
std::optional<std::vector<Token>> tokensOf(const QString& words) {
    static const QRegularExpression piece(u"\\d[\\d:.h]*\\d|\\d|-|[^\\s\\d,;/()&+.-][^\\s\\d,;/()&+-]*"_s);
    QString folded = text::folded(words);
    folded.replace(u"apres-midi"_s, u"apresmidi"_s).replace(u"week-end"_s, u"weekend"_s).remove(u"l'"_s);
    std::vector<Token> tokens;
    for (auto pieces = piece.globalMatch(folded); pieces.hasNext();) {
        QString text = pieces.next().captured(0);
        if (text.front().isDigit()) {
            const auto time = timeToken(text);
            if (!time)
                return {};
            tokens.push_back(*time);
            continue;
        }
        while (text.endsWith(u'.'))
            text.chop(1);
        const auto word = hourWord(text);
        if (!word)
            return {};
        const Token token{{}, false, *word};
        const bool ofTime = word->kind == Kind::Morning || word->kind == Kind::Afternoon || word->kind == Kind::Oclock;
        if (ofTime && !takenIntoTime(token, tokens))
            return {};
        if (!ofTime)
            tokens.push_back(token);
    }
    return tokens;
}

int meant(const Token& time) { return *time.minute + (!time.exact && *time.minute < earliestMeant ? noon : 0); }

/// What two times leave open is filled in: "2-4 pm", "11-1 pm", "9-5", "2-4".
Span spanOf(const Token& from, const Token& to) {
    Span span{*from.minute, *to.minute};
    if (!from.exact && to.exact && span.from + noon < span.to)
        span.from += noon;
    else if (!to.exact)
        span.from = meant(from);
    if (!to.exact && span.to <= span.from)
        span.to += noon;
    return span;
}

/// Reads tokens into clauses.
class Reader {
public:
    explicit Reader(const std::vector<Token>& tokens)
        : m_tokens(tokens) {}

    /// Empty where they make no sense.
    std::optional<std::vector<Clause>> clauses() {
        while (m_at < m_tokens.size()) {
            if (!readOne())
                return {};
        }
        joinDaysBehindHours();
        return m_clauses;
    }

private:
    [[nodiscard]] bool isTime(size_t ahead) const { return m_at + ahead < m_tokens.size() && m_tokens[m_at + ahead].minute; }
    [[nodiscard]] bool is(size_t ahead, Kind kind) const {
        return m_at + ahead < m_tokens.size() && !isTime(ahead) && m_tokens[m_at + ahead].word.kind == kind;
    }

    bool readOne() {
        if (isTime(0))
            return is(1, Kind::To) && isTime(2) && readSpan();
        const HourWord& word = m_tokens[m_at].word;
        switch (word.kind) {
        case Kind::Day:
            return readDays(word);
        case Kind::PartOfDay:
            return add({word.first, word.last}, 1);
        case Kind::After:
        case Kind::Before:
            return isTime(1) && readOpen(word.kind);
        case Kind::From:
            return readFrom();
        case Kind::To:
            return isTime(1) ? readOpen(Kind::Before) : skip();
        default:
            return skip();
        }
    }

    bool skip() { return ++m_at, true; }

    /// Behind "from"; "de la mañana" has none.
    bool readFrom() {
        if (!isTime(1))
            return skip();
        if (!(is(2, Kind::To) || is(2, Kind::And)) || !isTime(3))
            return readOpen(Kind::After);
        return ++m_at, readSpan();
    }

    bool readOpen(Kind kind) {
        const int minute = meant(m_tokens[m_at + 1]);
        return add(kind == Kind::After ? Span{minute, wholeDay} : Span{0, minute}, 2);
    }

    bool readSpan() { return add(spanOf(m_tokens[m_at], m_tokens[m_at + 2]), 3); }

    /// One day or some from one to another; "Fri to Mon" goes over the weekend.
    bool readDays(const HourWord& word) {
        const bool range = is(1, Kind::To) && is(2, Kind::Day);
        const int last = range ? m_tokens[m_at + 2].word.last : word.last;
        if (m_clauses.empty() || !m_clauses.back().spans.empty())
            m_clauses.emplace_back();
        for (int day = word.first;; day = day % 7 + 1) {
            m_clauses.back().days.push_back(day);
            if (day == last)
                break;
        }
        m_at += range ? 3 : 1;
        return true;
    }

    bool add(Span span, size_t tokens) {
        if (m_clauses.empty())
            m_clauses.emplace_back();
        m_clauses.back().spans.push_back(span);
        m_at += tokens;
        return span.from < span.to && span.to <= wholeDay;
    }

    /// "9-11, Tuesdays and Thursdays": one clause, said the other way round.
    void joinDaysBehindHours() {
        if (m_clauses.size() != 2 || !m_clauses.front().days.empty() || !m_clauses.back().spans.empty())
            return;
        m_clauses.front().days = m_clauses.back().days;
        m_clauses.pop_back();
    }

    const std::vector<Token>& m_tokens;
    size_t m_at = 0;
    std::vector<Clause> m_clauses;
};

} // namespace

std::optional<bool> withinBestHours(const QString& words, const QDateTime& there) {
    if (words.size() > longest)
        return {};
    const auto tokens = tokensOf(words);
    const auto clauses = tokens ? Reader(*tokens).clauses() : std::nullopt;
    if (!clauses || clauses->empty())
        return {};
    const int minute = there.time().msecsSinceStartOfDay() / (hour * 1000);
    return std::any_of(clauses->begin(), clauses->end(),
                       [&](const Clause& clause) { return clause.holds(there.date().dayOfWeek(), minute); });
}

} // namespace rapport::domain
