#pragma once

#include <QString>
#include <optional>

namespace rapport::domain {

/// A word of the texts that say when somebody likes to be called, and what it says.
struct HourWord {
    enum class Kind {
        Day,       ///< `first` … `last`, 1 Monday … 7 Sunday
        PartOfDay, ///< `first` … `last`, minutes since midnight
        After,     ///< a time follows
        Before,    ///< a time follows
        From,      ///< a time follows, and perhaps To another, or And
        To,        ///< between two times or two days; before a time alone it is Before
        And,       ///< joins; between the times of From it is To
        Morning,   ///< "am" behind an hour
        Afternoon, ///< "pm" behind an hour
        Oclock,    ///< "h", "Uhr" behind an hour
        Filler     ///< says nothing
    };
    Kind kind = Kind::Filler;
    int first = 0;
    int last = 0;
};

/// Of a folded word (text::folded); empty for an unknown one.
[[nodiscard]] std::optional<HourWord> hourWord(const QString& folded);

} // namespace rapport::domain
