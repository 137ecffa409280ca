#pragma once

#include <QtGlobal>
#include <span>
#include <string_view>
#include <vector>

/// The words that quick entry knows, as tables: one for each language, all looked up at once.
namespace rapport::domain::quickentry {

enum class Meaning : quint8 {
    Weekday,    ///< 1 is Monday
    ShyWeekday, ///< one that is another word as well, such as `sat`: read only where something else says that it is a day
    Weekdays,   ///< every Monday: `mondays`, `montags`
    Month,
    ShyMonth, ///< `may`, `march`
    Unit,     ///< a unitValue()
    Number,
    Few,     ///< a number that is about
    Ordinal, ///< -1 is the last
    Day,     ///< days from today
    DayPart, ///< minutes from midnight at which it is meant to be
    Evening, ///< of today; minutes from midnight
    Clock,   ///< noon, midnight: minutes from midnight
    Holiday,
    Next,
    This,
    Last,
    On,
    At,
    By,
    In,
    From,
    To, ///< between the ends of a range
    Until,
    Between,
    For,
    Since,
    Before,
    Ago,
    Hence, ///< `from now`, `later`
    After,
    The,
    Of,
    And,
    Or,
    A,
    Every,
    Other,      ///< every other
    Repetition, ///< `weekly`: a unitValue()
    Workdays,
    Weekend,
    Times,
    AmPm, ///< 0 or 12
    Oclock,
    About,
    Half,
    Quarter,
    Past,
    Short, ///< to the hour
    End,
    Begin,
    Middle,
    Kind,    ///< a CommitmentKind
    Thing,   ///< a word of a Kind that is a thing as often as an act
    Done,    ///< a verb in the past
    Told,    ///< a verb in the past after which the future may follow: `asked`
    Ahead,   ///< a word of what will be
    Clause,  ///< begins another clause
    Counter, ///< what is before a number that is no date: `room`, `version`
    Verse,   ///< what is after a number that is no date: `percent`
    Address, ///< before a name or a greeting: `Mr`, `good`
    Owner,   ///< `her`, `new`: a thing follows, not an act
    Starter, ///< the first of several words that are looked for together: `boxing` day
    Voice,   ///< says nothing but which language is spoken
};

/// Meanings as bits.
using Meanings = quint64;
template <typename... Some>
constexpr Meanings bitsOf(Some... meanings) {
    return (Meanings{0} | ... | (Meanings{1} << static_cast<unsigned>(meanings)));
}
static_assert(static_cast<unsigned>(Meaning::Voice) < 64);

enum class Span : quint8 { Minute, Hour, Day, Workday, Week, Month, Year };
constexpr int unitValue(Span span, int count = 1) { return static_cast<int>(span) * 100 + count; }
constexpr Span spanOf(int unit) { return static_cast<Span>(unit / 100); }
constexpr int countOf(int unit) { return unit % 100; }

enum class Feast : quint8 {
    Christmas,
    ChristmasEve,
    BoxingDay,
    NewYear,
    NewYearsEve,
    Easter,
    GoodFriday,
    EasterMonday,
    Pentecost,
    Valentine,
    Halloween,
    Thanksgiving,
    LabourDay,
    MemorialDay,
    IndependenceDay,
    MothersDay,
    FathersDay,
    BlackFriday,
    CyberMonday,
    KingDay,
    VeteransDay,
};
constexpr int feast(Feast which) { return static_cast<int>(which); }

enum Tongue : quint8 { English = 1, German = 2, French = 4, Spanish = 8 };

/// A line of a table: words that mean the same, a space between them, folded as fold() does.
struct Row {
    Meaning meaning;
    int value;
    std::u16string_view words;
    /// Read only in a line that speaks this language: in another it is another word.
    bool ownTongueOnly = false;
};

struct Entry {
    Meaning meaning;
    Tongue tongue;
    bool ownTongueOnly;
    int value;
};

using Tables = std::vector<std::span<const Row>>;
[[nodiscard]] Tables englishWords();
[[nodiscard]] Tables germanWords();
[[nodiscard]] Tables frenchWords();
[[nodiscard]] Tables spanishWords();

/// What a folded word can mean; empty for an unknown one.
[[nodiscard]] std::span<const Entry> meaningsOf(std::u16string_view word);

} // namespace rapport::domain::quickentry
