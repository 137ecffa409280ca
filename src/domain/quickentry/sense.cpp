#include "domain/quickentry/sense.h"

namespace rapport::domain::quickentry {

namespace {

/// Whether a word that is a thing as often as an act is a thing here: `her phone`, `a call`.
bool isThing(const Line& line, int i) {
    if (!line.is(i, Meaning::Thing))
        return false;
    const bool wanted = line.is(i - 1, Meaning::A) && line.is(i - 2, Meaning::Ahead);
    return line.is(i - 1, Meaning::Owner) || (line.is(i - 1, Meaning::A) && !wanted);
}

bool endsClause(const Line& line, int i) {
    const Token& token = line.at(i);
    if (token.kind == TokenKind::Sign) {
        static constexpr std::u16string_view ends = u",;:!?.()";
        return ends.find(token.sign) != std::u16string_view::npos && line.closes(i);
    }
    return line.is(i, Meaning::Clause);
}

/// What a word says by itself; empty for most.
std::optional<Sense> signAt(const Line& line, int i) {
    if (line.at(i).entries.empty())
        return std::nullopt;
    if (line.is(i, Meaning::Ahead) || (line.is(i, Meaning::Kind) && !isThing(line, i)))
        return Sense::Future;
    if (line.is(i, Meaning::Told))
        return line.isIn(i + 1, Meaning::On, English) ? Sense::Past : Sense::Open;
    if (line.is(i, Meaning::Done))
        return Sense::Past;
    return std::nullopt;
}

} // namespace

std::vector<Sense> sensesOf(const Line& line) {
    const int size = line.size();
    std::vector<Sense> senses(static_cast<size_t>(size), Sense::Open);
    std::vector<bool> told(static_cast<size_t>(size));
    Sense current = Sense::Open;
    bool isTold = false;
    int firstEnd = size;
    const auto hear = [&](int i) {
        const auto sign = signAt(line, i);
        isTold = isTold || sign.has_value();
        current = sign.value_or(current);
    };
    const auto forget = [&] {
        current = Sense::Open;
        isTold = false;
    };
    for (int i = 0; i < size; ++i) {
        if (endsClause(line, i)) {
            forget();
            firstEnd = std::min(firstEnd, i);
        } else {
            hear(i);
        }
        senses[static_cast<size_t>(i)] = current;
        told[static_cast<size_t>(i)] = isTold;
    }
    forget();
    for (int i = size - 1; i >= 0; --i) {
        // A line may begin with a day and a comma or colon before it goes on.
        if (endsClause(line, i) && i != firstEnd)
            forget();
        else
            hear(i);
        if (!told[static_cast<size_t>(i)])
            senses[static_cast<size_t>(i)] = current;
    }
    return senses;
}

std::optional<Act> actOf(const Line& line) {
    using namespace Qt::StringLiterals;
    const auto says = [&](int i, QStringView word) { return line.words(i).compare(word, Qt::CaseInsensitive) == 0; };
    for (int i = 0; i < line.size(); ++i) {
        if (!line.isWord(i))
            continue;
        if (says(i, u"look") && says(i + 1, u"into"))
            return Act{CommitmentKind::Research, i, i + 2};
        if ((says(i, u"find") || says(i, u"figure")) && says(i + 1, u"out"))
            return Act{CommitmentKind::Research, i, i + 2};
        const auto kind = line.value(i, Meaning::Kind);
        if (!kind || isThing(line, i) || !line.opens(i) || !line.closes(i + 1))
            continue;
        const bool back = (static_cast<CommitmentKind>(*kind) == CommitmentKind::CallBack) && says(i + 1, u"back");
        return Act{static_cast<CommitmentKind>(*kind), i, back ? i + 2 : i + 1};
    }
    return std::nullopt;
}

} // namespace rapport::domain::quickentry
