#pragma once

#include "rapport/domain/quickentry.h"
#include "rapport/services/interactions.h"

#include <QFuture>
#include <QObject>
#include <functional>

namespace rapport::presentation {

/// A promise made in a conversation, as it is typed while logging it.
struct FollowUp {
    QString words; ///< empty: the line itself
    domain::CommitmentKind kind = domain::CommitmentKind::CallBack;
    domain::Promiser promiser = domain::Promiser::We;
    domain::Due due;
    StaffId owner; ///< invalid: whoever logs it
    bool urgent = false;
    QString recurrence; ///< RRULE; empty for none
    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

/// An interaction as it is typed.
struct LogEntry {
    std::vector<CustomerId> customers; ///< the first is the one follow-ups are with
    domain::Channel channel = domain::Channel::Call;
    domain::Direction direction = domain::Direction::Out;
    domain::Outcome outcome = domain::Outcome::Reached;
    std::optional<domain::Signal> signal;
    QString line;
    std::optional<Moment> at; ///< empty: now
    std::optional<int> minutes;
    QString customerWords;
    QString understood;
    bool confirmed = false;
    std::vector<domain::Aim> aims;              ///< what it was for
    std::vector<domain::PlaybookTick> playbook; ///< empty until a step is ticked
    std::vector<domain::ToldAnswer> told;       ///< answers that were given
    QString privateNote;                        ///< for who logs it, and owners
    std::vector<FollowUp> followUps;
    QStringList topics; ///< what the customers like to talk about, to be added to theirs
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// `entry` with what its line was read as: its words without the pieces that were read; a due part is one more follow-up; who was
/// named is there too; when it happened and how it felt, unless that was chosen by hand. A day without a time is its noon, or now
/// on the day itself.
[[nodiscard]] LogEntry asRead(LogEntry entry, const domain::QuickEntry& reading, const std::vector<CustomerId>& mentioned,
                              Moment now, const QTimeZone& zone);
/// Without a line the note is the answer that was told.
[[nodiscard]] domain::Interaction interactionOf(const LogEntry& entry, Moment now, const QTimeZone& zone);
/// What was logged, as it is typed to be corrected; of the private notes that of `reader`, and no follow-ups: these have become
/// commitments of their own.
[[nodiscard]] LogEntry entryOf(const domain::Interaction& interaction, StaffId reader);
/// `stored` as `entry` has it. Its moment stays to the millisecond unless another minute is meant, which is one of `zone`.
[[nodiscard]] domain::Interaction corrected(domain::Interaction stored, const LogEntry& entry, StaffId reader,
                                            const QTimeZone& zone);
/// One promise for each follow-up, with the first customer.
[[nodiscard]] std::vector<domain::Commitment> commitmentsOf(const LogEntry& entry, StaffId actor, Moment now,
                                                            const QTimeZone& zone);
/// Tomorrow at the next half hour of the day, so that a call back is one key away.
[[nodiscard]] domain::Due presetDue(Moment now, const QTimeZone& zone);

/// An interaction while it is being logged; saves it with its promises in one change through the function it was given.
class LogForm : public QObject {
    Q_OBJECT

public:
    using Save = std::function<QFuture<services::LoggedInteraction>(
        const domain::Interaction&, const std::vector<domain::Commitment>&, const QStringList& topics)>;

    LogForm(Save save, const Clock& clock, StaffId actor, QObject* parent = nullptr);

    [[nodiscard]] const LogEntry& entry() const { return m_entry; }
    /// Whether anything was typed or chosen that would be lost; the customer alone is nothing.
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// What keeps it from being saved, as a sentence; empty when nothing does.
    [[nodiscard]] QString problem() const;

    void edit(const std::function<void(LogEntry&)>& change);
    /// What the line was read as, and who was named in it; without this it is words and nothing else.
    void setReading(const domain::QuickEntry& reading, const std::vector<CustomerId>& mentioned);
    /// The entry as it would be saved now.
    [[nodiscard]] LogEntry entryAsRead() const;
    /// Does nothing while a save is under way; tells failed() with the problem where there is one.
    void save();
    /// A call that nobody took: outgoing, no signal, whatever the line says. Saves at once.
    void saveNoAnswer();

Q_SIGNALS:
    void edited();
    void savingChanged(bool saving);
    void saved(const rapport::services::LoggedInteraction& logged);
    void failed(const QString& message);

private:
    void save(const LogEntry& entry);
    [[nodiscard]] QString problemWith(const LogEntry& entry) const;
    void setSaving(bool saving);

    Save m_save;
    const Clock& m_clock;
    StaffId m_actor;
    LogEntry m_entry;
    std::optional<domain::QuickEntry> m_reading;
    std::vector<CustomerId> m_mentioned;
    bool m_saving = false;
};

} // namespace rapport::presentation
