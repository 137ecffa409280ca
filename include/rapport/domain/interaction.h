#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <optional>
#include <vector>

namespace rapport::domain {

/// What somebody noted for themselves: seen by who wrote it and by owners, in no search, list or history of anybody else's.
struct PrivateNote {
    StaffId author; ///< invalid in a new one: whoever saves it
    QString words;
    friend bool operator==(const PrivateNote&, const PrivateNote&) = default;
};

/// What an interaction was for; one may be for several (P19 "informed", P21 "thanked", the balance of point 8). Settled is of
/// theirs: there is nothing to answer (P17).
enum class Aim { Acknowledged, Informed, Protected, Thanked, Asked, Settled };

/// A step of a playbook as it stood when the interaction was logged (P3).
struct PlaybookTick {
    PlaybookId playbook; ///< invalid once that is gone
    QString words;
    bool done = false;
    friend bool operator==(const PlaybookTick&, const PlaybookTick&) = default;
};

/// What a customer was told to a recurring question (P4).
struct ToldAnswer {
    AnswerId answer;
    int version = 1; ///< of the answer, from 1
    QString words;   ///< as told, which may differ from that version
    friend bool operator==(const ToldAnswer&, const ToldAnswer&) = default;
};

/// Something that happened with one or more customers.
struct Interaction {
    InteractionId id;
    QString uid;
    std::vector<CustomerId> customers; ///< at least one, each once
    Moment at;
    QString zone; ///< IANA id of the zone `at` was meant in
    Channel channel = Channel::Call;
    Direction direction = Direction::Out;
    Outcome outcome = Outcome::Reached;
    std::optional<int> minutes; ///< duration
    QString notes;
    QString customerWords;  ///< what the customer said, in their words
    QString understood;     ///< what we understood (P2)
    bool confirmed = false; ///< whether the customer confirmed it
    std::optional<Signal> signal;
    std::vector<Aim> aims; ///< each once, in their order
    std::vector<PlaybookTick> playbook;
    std::vector<ToldAnswer> told;
    std::vector<PrivateNote> privateNotes; ///< those that who asked may see, one of each author
    StaffId author;
    Moment createdAt;
    friend bool operator==(const Interaction&, const Interaction&) = default;
};

/// Two-way means the customer was there: reached, on any channel but a letter of ours, or they came to us and somebody was there
/// for them or took their message. A message we left, a letter we sent, a call of theirs that nobody answered is not; an e-mail
/// or message of ours is only when its outcome says that they were reached. Cadence counts from these (product words, "Cadence").
[[nodiscard]] bool isTwoWay(Channel channel, Direction direction, Outcome outcome);
[[nodiscard]] bool isTwoWay(const Interaction& interaction);
/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does. It needs a customer,
/// may not lie more than a minute after `now` (clocks of an office differ), and lasts at most a week.
[[nodiscard]] QString problemWith(const Interaction& interaction, Moment now);
/// Texts through core's normaliser, each customer once, `confirmed` only where there is something understood, no empty notes;
/// aims each once and in their order, Settled only of what came from the customer; no playbook step or told answer without words.
[[nodiscard]] Interaction normalised(Interaction interaction);
/// The private note of `author`, empty where there is none; and another in its place, an empty one for none.
[[nodiscard]] QString privateNoteOf(const Interaction& interaction, StaffId author);
void setPrivateNote(Interaction& interaction, StaffId author, const QString& words);

} // namespace rapport::domain
