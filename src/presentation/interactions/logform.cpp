#include "rapport/presentation/logform.h"

#include "rapport/presentation/await.h"
#include "rapport/services/quickentry.h"

namespace rapport::presentation {

namespace {

/// All but when it was and what is private.
void put(const LogEntry& entry, domain::Interaction& interaction) {
    interaction.customers = entry.customers;
    interaction.channel = entry.channel;
    interaction.direction = entry.direction;
    interaction.outcome = entry.outcome;
    interaction.minutes = entry.minutes;
    interaction.notes = entry.line;
    interaction.customerWords = entry.customerWords;
    interaction.understood = entry.understood;
    interaction.confirmed = entry.confirmed;
    interaction.signal = entry.signal;
    interaction.aims = entry.aims;
    interaction.playbook = entry.playbook;
    interaction.told = entry.told;
}

/// The promise that a line holds: the words that are left of it.
FollowUp promiseIn(const domain::QuickEntry& reading) {
    FollowUp promise;
    promise.words = reading.text;
    promise.kind = reading.kind.value_or(domain::CommitmentKind::Other);
    promise.due = *reading.due;
    promise.urgent = reading.urgent;
    promise.recurrence = reading.recurrence;
    return promise;
}

qint64 minuteOf(Moment moment) {
    return std::chrono::floor<std::chrono::minutes>(std::chrono::milliseconds(moment.msecs())).count();
}

} // namespace

LogEntry asRead(LogEntry entry, const domain::QuickEntry& reading, const std::vector<CustomerId>& mentioned, Moment now,
                const QTimeZone& zone) {
    entry.line = reading.text;
    for (const auto customer : mentioned)
        if (std::find(entry.customers.begin(), entry.customers.end(), customer) == entry.customers.end())
            entry.customers.push_back(customer);
    if (!entry.at && reading.happened)
        entry.at = services::happenedAt(*reading.happened, now, zone);
    if (!entry.signal)
        entry.signal = reading.signal;
    if (reading.due)
        entry.followUps.insert(entry.followUps.begin(), promiseIn(reading));
    entry.topics += reading.topics;
    return entry;
}

domain::Interaction interactionOf(const LogEntry& entry, Moment now, const QTimeZone& zone) {
    domain::Interaction interaction;
    put(entry, interaction);
    if (interaction.notes.trimmed().isEmpty() && !entry.told.empty())
        interaction.notes = entry.told.front().words;
    interaction.at = entry.at.value_or(now);
    interaction.zone = QString::fromUtf8(zone.id());
    if (!entry.privateNote.trimmed().isEmpty())
        interaction.privateNotes = {{{}, entry.privateNote}};
    return interaction;
}

LogEntry entryOf(const domain::Interaction& interaction, StaffId reader) {
    LogEntry entry;
    entry.customers = interaction.customers;
    entry.channel = interaction.channel;
    entry.direction = interaction.direction;
    entry.outcome = interaction.outcome;
    entry.signal = interaction.signal;
    entry.line = interaction.notes;
    entry.at = interaction.at;
    entry.minutes = interaction.minutes;
    entry.customerWords = interaction.customerWords;
    entry.understood = interaction.understood;
    entry.confirmed = interaction.confirmed;
    entry.aims = interaction.aims;
    entry.playbook = interaction.playbook;
    entry.told = interaction.told;
    entry.privateNote = domain::privateNoteOf(interaction, reader);
    return entry;
}

domain::Interaction corrected(domain::Interaction stored, const LogEntry& entry, StaffId reader, const QTimeZone& zone) {
    put(entry, stored);
    if (entry.at && minuteOf(*entry.at) != minuteOf(stored.at)) {
        stored.at = *entry.at;
        stored.zone = QString::fromUtf8(zone.id());
    }
    domain::setPrivateNote(stored, reader, entry.privateNote);
    return stored;
}

std::vector<domain::Commitment> commitmentsOf(const LogEntry& entry, StaffId actor, Moment now, const QTimeZone& zone) {
    std::vector<domain::Commitment> commitments;
    for (const auto& followUp : entry.followUps) {
        const auto& words = followUp.words.trimmed().isEmpty() ? entry.line : followUp.words;
        const auto customer = entry.customers.empty() ? CustomerId() : entry.customers.front();
        auto commitment = domain::promised(customer, words, followUp.due, actor, now, zone);
        commitment.kind = followUp.kind;
        commitment.promiser = followUp.promiser;
        commitment.priority = followUp.urgent ? domain::Priority::Urgent : domain::Priority::Normal;
        commitment.recurrence = followUp.recurrence;
        if (followUp.owner.isValid())
            commitment.owner = followUp.owner;
        commitments.push_back(commitment);
    }
    return commitments;
}

domain::Due presetDue(Moment now, const QTimeZone& zone) {
    const auto here = now.in(zone);
    const int minutes = here.time().hour() * 60 + here.time().minute();
    const int halfHour = (minutes + 29) / 30 * 30 % (24 * 60);
    return {here.date().addDays(1), QTime(halfHour / 60, halfHour % 60)};
}

LogForm::LogForm(Save save, const Clock& clock, StaffId actor, QObject* parent)
    : QObject(parent)
    , m_save(std::move(save))
    , m_clock(clock)
    , m_actor(actor) {}

bool LogForm::isDirty() const {
    LogEntry untouched;
    untouched.customers = m_entry.customers;
    untouched.channel = m_entry.channel;
    untouched.direction = m_entry.direction;
    return !(m_entry == untouched);
}

void LogForm::edit(const std::function<void(LogEntry&)>& change) {
    change(m_entry);
    Q_EMIT edited();
}

void LogForm::setReading(const domain::QuickEntry& reading, const std::vector<CustomerId>& mentioned) {
    m_reading = reading;
    m_mentioned = mentioned;
    Q_EMIT edited();
}

LogEntry LogForm::entryAsRead() const {
    return m_reading ? asRead(m_entry, *m_reading, m_mentioned, m_clock.now(), m_clock.zone()) : m_entry;
}

QString LogForm::problem() const { return problemWith(entryAsRead()); }

QString LogForm::problemWith(const LogEntry& entry) const {
    if (entry.customers.empty())
        return tr("Say first who it was with: type a name and press Enter.");
    for (const auto& commitment : commitmentsOf(entry, m_actor, m_clock.now(), m_clock.zone())) {
        if (commitment.words.trimmed().isEmpty())
            return tr("Say what was promised, in the line or beside the follow-up's day.");
        if (auto problem = domain::problemWith(commitment); !problem.isEmpty())
            return problem;
    }
    return domain::problemWith(interactionOf(entry, m_clock.now(), m_clock.zone()), m_clock.now());
}

void LogForm::save() { save(entryAsRead()); }

void LogForm::saveNoAnswer() {
    auto entry = entryAsRead();
    entry.channel = domain::Channel::Call;
    entry.direction = domain::Direction::Out;
    entry.outcome = domain::Outcome::NoAnswer;
    entry.signal.reset();
    save(entry);
}

void LogForm::save(const LogEntry& entry) {
    if (m_saving)
        return;
    if (const auto problem = problemWith(entry); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    setSaving(true);
    const auto now = m_clock.now();
    await(
        m_save(interactionOf(entry, now, m_clock.zone()), commitmentsOf(entry, m_actor, now, m_clock.zone()), entry.topics), this,
        [this](const services::LoggedInteraction& logged) {
            setSaving(false);
            Q_EMIT saved(logged);
        },
        [this](const Error& error) {
            setSaving(false);
            Q_EMIT failed(error.message());
        });
}

void LogForm::setSaving(bool saving) {
    m_saving = saving;
    Q_EMIT savingChanged(saving);
}

} // namespace rapport::presentation
