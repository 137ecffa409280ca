#pragma once

#include "rapport/core/uid.h"
#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"

#include <initializer_list>
#include <stdexcept>
#include <utility>

/// Domain values in the words of a sentence: `aCustomer().named("Anna Kovács").key().withPhone("+44 20 7946 0018")`. What a test
/// does not name has a sensible value; every record has a uid of its own and none is saved. Builders turn into their value by
/// themselves.
namespace rapport::test {

/// A QString, or UTF-8 between quotes.
class Text {
public:
    Text(const char* utf8)
        : m_text(QString::fromUtf8(utf8)) {}
    Text(QString text)
        : m_text(std::move(text)) {}
    operator const QString&() const { return m_text; }
    [[nodiscard]] const QString& string() const { return m_text; }

private:
    QString m_text;
};

/// `2026-11-21T15:00Z`; without an offset it is meant in `zone`. Throws for anything else: the test itself is wrong.
inline Moment momentOf(const Text& iso, const QTimeZone& zone = QTimeZone::utc()) {
    if (const auto moment = Moment::parse(iso, zone))
        return *moment;
    throw std::invalid_argument("not a moment: " + iso.string().toStdString());
}

/// `2026-11-21` or `2026-11-21 15:00`.
inline domain::Due dueOf(const Text& text) {
    const QString& written = text;
    const QDate date = QDate::fromString(written.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(written.mid(11), Qt::ISODate);
    if (!date.isValid() || (written.size() > 10 && !time.isValid()))
        throw std::invalid_argument("not a due date: " + written.toStdString());
    return {date, written.size() > 10 ? std::optional(time) : std::nullopt};
}

inline PartialDate partialOf(const Text& text) {
    if (const auto date = PartialDate::parse(text.string()))
        return *date;
    throw std::invalid_argument("not a partial date: " + text.string().toStdString());
}

class MilestoneBuilder {
public:
    MilestoneBuilder() { m_value.uid = newUid(); }
    MilestoneBuilder& of(CustomerId customer) { return m_value.customer = customer, *this; }
    MilestoneBuilder& kind(domain::MilestoneKind kind) { return m_value.kind = kind, *this; }
    MilestoneBuilder& called(const Text& label) {
        m_value.label = label;
        return kind(domain::MilestoneKind::Custom);
    }
    MilestoneBuilder& on(const Text& partialDate) { return m_value.date = partialOf(partialDate), *this; }
    MilestoneBuilder& withLead(int days) { return m_value.leadDays = days, *this; }
    [[nodiscard]] domain::Milestone build() const { return m_value; }
    operator domain::Milestone() const { return m_value; }

private:
    domain::Milestone m_value;
};
inline MilestoneBuilder aMilestone() { return {}; }

/// A person called Sam Sample, unless told otherwise.
class CustomerBuilder {
public:
    CustomerBuilder() {
        m_value.uid = newUid();
        m_value.name = {{}, QStringLiteral("Sam"), {}, QStringLiteral("Sample"), {}, {}};
        m_value.createdAt = momentOf("2026-01-05T09:00Z");
    }

    /// The last word is the family name.
    CustomerBuilder& named(const Text& fullName) {
        const QString& full = fullName;
        const qsizetype space = full.lastIndexOf(u' ');
        m_value.name = {};
        m_value.name.given = space < 0 ? full : full.left(space);
        m_value.name.family = space < 0 ? QString() : full.mid(space + 1);
        return *this;
    }
    CustomerBuilder& organisationNamed(const Text& name) {
        m_value.kind = domain::CustomerKind::Organisation;
        m_value.name = {};
        m_value.organisationName = name;
        return *this;
    }
    CustomerBuilder& shownAs(const Text& name) { return m_value.displayName = name, *this; }
    CustomerBuilder& at(const Text& organisationName) { return m_value.organisationName = organisationName, *this; }
    CustomerBuilder& memberOf(CustomerId organisation) { return m_value.organisation = organisation, *this; }
    CustomerBuilder& titled(const Text& title) { return m_value.title = title, *this; }
    CustomerBuilder& withUid(const Text& uid) { return m_value.uid = uid, *this; }
    CustomerBuilder& withId(CustomerId id) { return m_value.id = id, *this; }
    CustomerBuilder& withPhone(const Text& number, const Text& label = "mobile") {
        return withContact(domain::ContactKind::Phone, number, label);
    }
    CustomerBuilder& withEmail(const Text& address, const Text& label = "work") {
        return withContact(domain::ContactKind::Email, address, label);
    }
    CustomerBuilder& withContact(domain::ContactKind kind, const Text& value, const Text& label, bool preferred = false) {
        m_value.contactPoints.push_back({kind, label, value, preferred});
        return *this;
    }
    CustomerBuilder& withAddress(const domain::PostalAddress& address) { return m_value.addresses.push_back(address), *this; }
    CustomerBuilder& tagged(const Text& tag) { return m_value.tags.append(tag), *this; }
    CustomerBuilder& key() { return m_value.tier = domain::Tier::Key, *this; }
    CustomerBuilder& ownedBy(StaffId owner) { return m_value.owner = owner, *this; }
    CustomerBuilder& preferring(domain::Channel channel) { return m_value.preferredChannel = channel, *this; }
    CustomerBuilder& inZone(const Text& zone) { return m_value.timeZone = zone, *this; }
    CustomerBuilder& speaking(const Text& language) { return m_value.language = language, *this; }
    CustomerBuilder& withCareNote(const Text& note) { return m_value.careNote = note, *this; }
    CustomerBuilder& withNotes(const Text& notes) { return m_value.notes = notes, *this; }
    CustomerBuilder& withGoal(const Text& goal) { return m_value.goals.push_back({goal}), *this; }
    CustomerBuilder& withTopic(const Text& topic) { return m_value.topics.append(topic), *this; }
    CustomerBuilder& withCadence(int ideal, int maximum) { return m_value.cadence = domain::Cadence{ideal, maximum}, *this; }
    CustomerBuilder& withCustom(CustomFieldId field, const Text& value) {
        return m_value.customValues.push_back({field, value}), *this;
    }
    CustomerBuilder& referredBy(CustomerId referrer) { return m_value.referrer = referrer, *this; }
    CustomerBuilder& observingOnMarch1() { return m_value.leapDayRule = domain::LeapDayRule::March1, *this; }
    CustomerBuilder& archived() { return m_value.state = domain::CustomerState::Archived, *this; }
    CustomerBuilder& trashed() { return m_value.state = domain::CustomerState::Trashed, *this; }
    CustomerBuilder& createdAt(const Text& iso) { return m_value.createdAt = momentOf(iso), *this; }
    CustomerBuilder& createdBy(StaffId author) { return m_value.createdBy = author, *this; }

    /// Milestones are records of their own: see milestones().
    CustomerBuilder& withBirthday(const Text& partialDate) {
        return withMilestone(aMilestone().kind(domain::MilestoneKind::Birthday).on(partialDate));
    }
    CustomerBuilder& withMilestone(const domain::Milestone& milestone) { return m_milestones.push_back(milestone), *this; }

    [[nodiscard]] domain::Customer build() const { return m_value; }
    operator domain::Customer() const { return m_value; }
    /// Without a customer: the id is known once the customer is saved.
    [[nodiscard]] const std::vector<domain::Milestone>& milestones() const { return m_milestones; }

private:
    domain::Customer m_value;
    std::vector<domain::Milestone> m_milestones;
};
inline CustomerBuilder aCustomer() { return {}; }

/// A call of ours that reached the customer on 20 November 2026 at 10:00 UTC.
class InteractionBuilder {
public:
    InteractionBuilder() {
        m_value.uid = newUid();
        m_value.zone = QStringLiteral("UTC");
        at("2026-11-20T10:00Z");
    }
    InteractionBuilder& with(std::initializer_list<CustomerId> customers) { return m_value.customers = customers, *this; }
    InteractionBuilder& with(CustomerId customer) { return with({customer}); }
    InteractionBuilder& at(const Text& iso) {
        m_value.at = momentOf(iso, zoneNamed(m_value.zone));
        m_value.createdAt = m_value.at;
        return *this;
    }
    InteractionBuilder& inZone(const Text& zone) { return m_value.zone = zone, *this; }
    InteractionBuilder& by(domain::Channel channel) { return m_value.channel = channel, *this; }
    InteractionBuilder& incoming() { return m_value.direction = domain::Direction::In, *this; }
    InteractionBuilder& outcome(domain::Outcome outcome) { return m_value.outcome = outcome, *this; }
    InteractionBuilder& noAnswer() { return outcome(domain::Outcome::NoAnswer); }
    InteractionBuilder& messageLeft() { return outcome(domain::Outcome::MessageLeft); }
    InteractionBuilder& lasting(int minutes) { return m_value.minutes = minutes, *this; }
    InteractionBuilder& noting(const Text& notes) { return m_value.notes = notes, *this; }
    InteractionBuilder& saying(const Text& customerWords) { return m_value.customerWords = customerWords, *this; }
    InteractionBuilder& understood(const Text& what, bool confirmed = false) {
        m_value.understood = what;
        m_value.confirmed = confirmed;
        return *this;
    }
    InteractionBuilder& feeling(domain::Signal signal) { return m_value.signal = signal, *this; }
    InteractionBuilder& writtenBy(StaffId author) { return m_value.author = author, *this; }
    [[nodiscard]] domain::Interaction build() const { return m_value; }
    operator domain::Interaction() const { return m_value; }

private:
    domain::Interaction m_value;
};
inline InteractionBuilder anInteraction() { return {}; }

/// Our promise to call back by 21 November 2026, 15:00 UTC, made the day before.
class CommitmentBuilder {
public:
    CommitmentBuilder() {
        m_value.uid = newUid();
        m_value.words = QStringLiteral("call back");
        m_value.kind = domain::CommitmentKind::CallBack;
        m_value.zone = QStringLiteral("UTC");
        m_value.createdAt = momentOf("2026-11-20T10:00Z");
        due("2026-11-21 15:00");
    }
    CommitmentBuilder& to(CustomerId customer) { return m_value.customer = customer, *this; }
    CommitmentBuilder& madeIn(InteractionId interaction) { return m_value.interaction = interaction, *this; }
    CommitmentBuilder& saying(const Text& words) { return m_value.words = words, *this; }
    CommitmentBuilder& kind(domain::CommitmentKind kind) { return m_value.kind = kind, *this; }
    CommitmentBuilder& theirs() { return m_value.promiser = domain::Promiser::They, *this; }
    CommitmentBuilder& ownedBy(StaffId owner) {
        m_value.owner = owner;
        m_value.madeBy = owner;
        return *this;
    }
    /// Sets the first due moment too; use redated() to move it.
    CommitmentBuilder& due(const Text& when) {
        m_value.due = dueOf(when);
        m_value.firstDue = m_value.due;
        return *this;
    }
    CommitmentBuilder& inZone(const Text& zone) { return m_value.zone = zone, *this; }
    CommitmentBuilder& urgent() { return m_value.priority = domain::Priority::Urgent, *this; }
    CommitmentBuilder& repeating(const Text& rrule) { return m_value.recurrence = rrule, *this; }
    CommitmentBuilder& createdAt(const Text& iso) { return m_value.createdAt = momentOf(iso), *this; }

    // These go through the rules themselves.
    CommitmentBuilder& redated(const Text& to, const Text& at, bool told = true) {
        return m_value = domain::redated(m_value, dueOf(to), told, m_value.owner, momentOf(at)), *this;
    }
    CommitmentBuilder& doneAt(const Text& iso) { return m_value = domain::done(m_value, m_value.owner, momentOf(iso)), *this; }
    CommitmentBuilder& brokenAt(const Text& iso) {
        return m_value = domain::broken(m_value, m_value.owner, momentOf(iso)), *this;
    }
    CommitmentBuilder& releasedAt(const Text& iso) {
        return m_value = domain::released(m_value, m_value.owner, momentOf(iso)), *this;
    }
    CommitmentBuilder& withdrawnAt(const Text& iso) {
        return m_value = domain::withdrawn(m_value, m_value.owner, momentOf(iso)), *this;
    }
    [[nodiscard]] domain::Commitment build() const { return m_value; }
    operator domain::Commitment() const { return m_value; }

private:
    domain::Commitment m_value;
};
inline CommitmentBuilder aCommitment() { return {}; }

} // namespace rapport::test
