#include "rapport/domain/quickentry.h"

#include "domain/quickentry/resolve.h"
#include "domain/quickentry/sense.h"

#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;
using namespace quickentry;

namespace {

struct Found {
    Phrase phrase;
    Sense sense = Sense::Open;
    bool isAlternative = false; ///< `or` is before it
};

/// `in 3 days` after a verb in the past: how long it took.
bool isDuration(const Phrase& phrase, Sense sense) { return phrase.isStretch && sense == Sense::Past; }

std::vector<Found> findPhrases(const Scope& scope) {
    const Line& line = scope.line;
    const std::vector<Sense> senses = sensesOf(line);
    std::vector<Found> all;
    for (int i = 0; i < line.size();) {
        // How long something has been so is neither a date to keep nor one on which we spoke: `since Monday` is passed over.
        const bool isSince = line.is(i, Meaning::Since);
        const int from = isSince ? i + 1 : i;
        const Phrase phrase =
            from < line.size() && mayBegin(line, from) ? readPhrase(scope, from) : Phrase{.first = from, .last = from + 1};
        const Sense told = senses[static_cast<size_t>(i)];
        if (!isSince && !phrase.isEmpty() && !isDuration(phrase, told))
            all.push_back({phrase, phrase.sense == Sense::Open ? told : phrase.sense, line.is(i - 1, Meaning::Or)});
        i = isSince && phrase.isEmpty() ? from : phrase.last;
    }
    return all;
}

QString shown(const Due& due) {
    const QString date = due.date.toString(Qt::ISODate);
    return due.time ? date + u'T' + due.time->toString(u"HH:mm") : date;
}

class Reading {
public:
    Reading(const QString& text, const QuickEntryContext& context)
        : m_text(text)
        , m_line(text, context)
        , m_scope{m_line, context.now, context.zone.isValid() ? context.zone : QTimeZone::utc(), context.order, {}, {}} {
        const QDateTime local = context.now.in(m_scope.zone);
        m_scope.today = local.date();
        m_scope.time = QTime(local.time().hour(), local.time().minute());
    }

    QuickEntry run() {
        readMarks();
        readAct();
        m_found = findPhrases(m_scope);
        for (size_t i = 0; i < m_found.size(); ++i)
            readTime(i);
        std::stable_sort(m_entry.chips.begin(), m_entry.chips.end(),
                         [](const Chip& a, const Chip& b) { return a.start < b.start; });
        m_entry.text = leftOver();
        return std::move(m_entry);
    }

private:
    void readMarks() {
        for (const Chip& mark : m_line.marks()) {
            m_entry.chips.push_back(mark);
            if (mark.role == ChipRole::Customer)
                m_entry.customers.append(mark.value);
            else if (mark.role == ChipRole::Topic)
                m_entry.topics.append(mark.value);
            else if (mark.role == ChipRole::Urgent)
                m_entry.urgent = true;
            else if (mark.role == ChipRole::Signal)
                m_entry.signal = mark.value == u"+"_s ? Signal::Happy : mark.value == u"-"_s ? Signal::Unhappy : Signal::Neutral;
        }
    }

    void readAct() {
        const auto act = actOf(m_line);
        if (!act)
            return;
        m_entry.kind = act->kind;
        addChip(act->first, act->last, ChipRole::Kind, key(act->kind));
    }

    void addChip(int first, int last, ChipRole role, const QString& value) {
        const qsizetype start = m_line.raw(first).start, end = m_line.raw(last - 1).start + m_line.raw(last - 1).length;
        m_entry.chips.push_back({start, end - start, role, value});
    }

    /// A time that stands apart from its day: `tomorrow call back at 3pm`. Which other phrase it is; none where there is none.
    std::optional<size_t> partnerOf(size_t i) const {
        const auto lacksTime = [](const Phrase& phrase) {
            return (phrase.hasDay() || phrase.repeat.exists()) && !phrase.hasClock() && !phrase.instant;
        };
        const auto onlyTime = [](const Phrase& phrase) {
            return phrase.hasClock() && !phrase.hasDay() && !phrase.repeat.exists() && !phrase.instant;
        };
        for (const size_t other : {i - 1, i + 1}) {
            if (other >= m_found.size() || m_used[other] || m_found[std::max(i, other)].isAlternative)
                continue;
            const Phrase &one = m_found[i].phrase, &two = m_found[other].phrase;
            if ((lacksTime(one) && onlyTime(two)) || (onlyTime(one) && lacksTime(two)))
                return other;
        }
        return std::nullopt;
    }

    void readTime(size_t i) {
        m_used.resize(m_found.size());
        if (m_used[i])
            return;
        Phrase phrase = m_found[i].phrase;
        Sense sense = m_found[i].sense;
        const auto partner = partnerOf(i);
        if (partner) {
            const Phrase& other = m_found[*partner].phrase;
            if (phrase.hasClock()) {
                phrase.day = other.day;
                phrase.repeat = other.repeat;
                sense = m_found[*partner].sense == Sense::Open ? sense : m_found[*partner].sense;
            } else {
                phrase.clock = other.clock;
            }
            phrase.part = std::max(phrase.part, other.part);
        }
        const auto role = settle(phrase, sense);
        if (!role)
            return;
        m_used[i] = true;
        addTimeChip(*role, m_found[i].phrase);
        if (partner) {
            m_used[*partner] = true;
            addTimeChip(*role, m_found[*partner].phrase);
        }
    }

    void addTimeChip(ChipRole role, const Phrase& phrase) {
        const bool isRule = phrase.repeat.exists();
        const ChipRole own = isRule ? ChipRole::Recurrence : role;
        const QString value = isRule ? m_entry.recurrence : shown(role == ChipRole::Happened ? *m_entry.happened : *m_entry.due);
        addChip(phrase.first, phrase.last, own, value);
    }

    /// Whether the phrase is when something happened or is due, the first of each; empty where it is neither.
    std::optional<ChipRole> settle(const Phrase& phrase, Sense sense) {
        if (phrase.repeat.exists())
            return settleRule(phrase);
        if (sense == Sense::Past && phrase.sense == Sense::Future)
            return std::nullopt;
        const auto due = dueOf(m_scope, phrase, sense);
        if (!due)
            return std::nullopt;
        const bool past = isOver(m_scope, *due) || (sense == Sense::Past && due->date == m_scope.today);
        auto& place = past ? m_entry.happened : m_entry.due;
        if (place)
            return std::nullopt;
        place = due;
        return past ? ChipRole::Happened : ChipRole::Due;
    }

    std::optional<ChipRole> settleRule(const Phrase& phrase) {
        if (m_entry.due)
            return std::nullopt;
        Phrase time = phrase;
        time.day = {};
        const auto clock = dueOf(m_scope, time, Sense::Future);
        QDate from;
        if (phrase.hasDay())
            if (const auto start = dueOf(m_scope, phrase, Sense::Future))
                from = start->date;
        const Due first = firstOf(m_scope, phrase.repeat, clock ? clock->time : std::nullopt, from);
        if (!first.date.isValid())
            return std::nullopt;
        m_entry.due = first;
        m_entry.recurrence = ruleOf(phrase.repeat);
        return ChipRole::Due;
    }

    /// The words without what was read as something else; a kind's words stay.
    QString leftOver() const {
        QString left;
        left.reserve(m_text.size());
        qsizetype at = 0;
        bool removed = false;
        for (const Chip& chip : m_entry.chips) {
            if (chip.role == ChipRole::Kind)
                continue;
            append(left, QStringView(m_text).sliced(at, chip.start - at), removed);
            removed = true;
            at = chip.start + chip.length;
        }
        append(left, QStringView(m_text).sliced(at), removed);
        qsizetype end = left.size();
        while (removed && at == m_text.size() && end > 0 && isLoose(left[end - 1]))
            --end;
        return left.first(end).trimmed();
    }

    static bool isLoose(QChar c) { return c.isSpace() || QStringView(u",;:-–").contains(c); }

    /// Joins what stood around a piece that was taken out.
    static void append(QString& left, QStringView words, bool joins) {
        if (!joins) {
            left += words;
            return;
        }
        while (!left.isEmpty() && left.back().isSpace())
            left.chop(1);
        qsizetype from = 0;
        while (from < words.size() && (left.isEmpty() ? isLoose(words[from]) : words[from].isSpace()))
            ++from;
        const QStringView rest = words.sliced(from);
        const bool sticks = rest.isEmpty() || QStringView(u",;:.!?)").contains(rest.front());
        if (!left.isEmpty() && !sticks)
            left += u' ';
        left += rest;
    }

    const QString& m_text;
    Line m_line;
    Scope m_scope;
    QuickEntry m_entry;
    std::vector<Found> m_found;
    std::vector<bool> m_used;
};

} // namespace

QuickEntry readQuickEntry(const QString& line, const QuickEntryContext& context) { return Reading(line, context).run(); }

} // namespace rapport::domain
