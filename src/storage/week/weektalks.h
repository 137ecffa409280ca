#pragma once

#include "rapport/storage/week.h"

#include <functional>

namespace rapport::storage {

/// One interaction as the weekly check reads it: with each of its customers outside the trash, at least one.
struct TalkedWith {
    CustomerId customer;
    bool active = true;
    domain::WeekTalk talk;
};
struct CountedTalk {
    InteractionId id;
    Moment at;
    std::vector<TalkedWith> with;
};
/// Hands on those that happened from `from` on and before `before`, latest first, until `take` gives false or `most` were handed
/// on. Gives whether there are more than that.
bool scanTalks(ReadSession& session, Moment from, Moment before, int most, const std::function<bool(const CountedTalk&)>& take);

/// What becomes a row, once it is known which do.
struct TalkRef {
    InteractionId id;
    CustomerId customer;
    Moment at;
};
/// Which words of it a row shows.
enum class Shown { Said, Understood };
[[nodiscard]] std::vector<WeekRow> talkRows(ReadSession& session, const std::vector<TalkRef>& talks, Shown shown,
                                            const QTimeZone& zone);

} // namespace rapport::storage
