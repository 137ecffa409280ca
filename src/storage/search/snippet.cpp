#include "storage/search/snippet.h"

#include "rapport/core/text.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookedThrough = 20'000;
constexpr int shownCharacters = 80;
constexpr qsizetype shownBefore = 24;

/// Where the word begins in which a part was found; -1 when none was.
qsizetype matchIn(const QString& line, const TextQuery& query) {
    for (qsizetype start = 0; start < line.size();) {
        const qsizetype space = line.indexOf(u' ', start);
        const qsizetype end = space < 0 ? line.size() : space;
        if (end > start && holdsAny(line.mid(start, end - start), query))
            return start;
        start = end + 1;
    }
    return -1;
}

/// The beginning of a word some way before `match`.
qsizetype startBefore(const QString& line, qsizetype match) {
    if (match <= shownBefore)
        return 0;
    const qsizetype space = line.indexOf(u' ', match - shownBefore);
    return space < 0 || space >= match ? match : space + 1;
}

} // namespace

bool holdsAny(const QString& text, const TextQuery& query) {
    const QString folded = text::folded(text);
    return std::any_of(query.chunks().begin(), query.chunks().end(),
                       [&](const QString& chunk) { return folded.contains(chunk); });
}

QString snippetOf(const QString& text, const TextQuery& query) {
    const QString line = text.left(lookedThrough).simplified();
    const qsizetype start = startBefore(line, std::max<qsizetype>(0, matchIn(line, query)));
    const QString shown = text::elided(line.mid(start), shownCharacters);
    return start > 0 ? u'…' + shown : shown;
}

} // namespace rapport::storage
