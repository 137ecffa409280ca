#include "services/importing/mergedcustomer.h"

#include "rapport/core/text.h"
#include "rapport/domain/samepoint.h"
#include "services/common/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using domain::ContactPoint;
using domain::Customer;
using domain::Milestone;
using domain::MilestoneKind;
using domain::PostalAddress;

void lay(QString& stored, const QString& card) {
    if (!card.isEmpty())
        stored = card;
}

/// Somebody may have written on in our notes: these words are kept, the card's join them.
void layNotes(QString& stored, const QString& card) {
    if (card.isEmpty() || stored.contains(card))
        return;
    if (card.contains(stored))
        stored = card;
    else
        stored += u"\n\n"_s + card;
}

void layPoints(std::vector<ContactPoint>& stored, const std::vector<ContactPoint>& card) {
    for (const ContactPoint& point : card) {
        ContactPoint* same = domain::samePoint(stored, point);
        const bool settled = std::any_of(stored.begin(), stored.end(),
                                         [&](const ContactPoint& each) { return each.kind == point.kind && each.preferred; });
        if (same) {
            lay(same->label, point.label);
            same->preferred = same->preferred || (point.preferred && !settled);
            continue;
        }
        stored.push_back(point);
        stored.back().preferred = point.preferred && !settled;
    }
}

bool onlyOneLabelled(const std::vector<PostalAddress>& addresses, const QString& label) {
    return std::count_if(addresses.begin(), addresses.end(), [&](const auto& each) { return each.label == label; }) == 1;
}

void layAddresses(std::vector<PostalAddress>& stored, const std::vector<PostalAddress>& card) {
    for (const PostalAddress& address : card) {
        if (std::find(stored.begin(), stored.end(), address) != stored.end())
            continue;
        const bool replaces = onlyOneLabelled(stored, address.label) && onlyOneLabelled(card, address.label);
        if (replaces)
            *std::find_if(stored.begin(), stored.end(), [&](const auto& each) { return each.label == address.label; }) = address;
        else
            stored.push_back(address);
    }
}

void layWords(QStringList& stored, const QStringList& card) {
    for (const QString& word : card) {
        const QString folded = text::folded(word);
        const bool known =
            std::any_of(stored.begin(), stored.end(), [&](const QString& each) { return text::folded(each) == folded; });
        if (!known)
            stored.append(word);
    }
}

/// Whether every line of the card is there, wherever it stands.
bool holdsLines(const QString& stored, const QString& card) {
    const QStringList lines = stored.split(u'\n');
    const QStringList wanted = card.split(u'\n');
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& line) { return lines.contains(line); });
}

void fill(QString& stored, const QString& card) {
    if (stored.isEmpty())
        stored = card;
}

/// What says something else is kept in the notes.
void fillOrNote(QString& stored, const QString& card, const QString& label, QString& notes) {
    fill(stored, card);
    if (!card.isEmpty() && text::folded(card) != text::folded(stored))
        layNotes(notes, u"%1: %2"_s.arg(label, card));
}

void fillLines(QString& stored, const QString& card) {
    for (const QString& line : card.split(u'\n', Qt::SkipEmptyParts))
        if (!holdsLines(stored, line))
            stored += stored.isEmpty() ? line : u'\n' + line;
}

/// Another writing of a number or address is that number or address.
void fillPoints(std::vector<ContactPoint>& stored, const std::vector<ContactPoint>& card) {
    for (const ContactPoint& point : card) {
        if (domain::samePoint(stored, point))
            continue;
        stored.push_back(point);
        stored.back().preferred = false;
    }
}

void layName(Customer& stored, const Customer& card) {
    lay(stored.name.prefix, card.name.prefix);
    lay(stored.name.given, card.name.given);
    lay(stored.name.middle, card.name.middle);
    lay(stored.name.family, card.name.family);
    lay(stored.name.suffix, card.name.suffix);
    lay(stored.name.nickname, card.name.nickname);
    // What is shown anyway says nothing new.
    if (card.displayName != domain::displayNameOf(stored))
        lay(stored.displayName, card.displayName);
}

/// Which milestones there is at most one of.
bool isSingle(MilestoneKind kind) {
    return kind == MilestoneKind::Birthday || kind == MilestoneKind::WeddingAnniversary || kind == MilestoneKind::Founding;
}

/// The one says nothing that the other does not say: "--05-17" beside "1980-05-17".
bool isPartOf(const PartialDate& date, const PartialDate& other) {
    const auto agrees = [](const auto& part, const auto& whole) { return !part || part == whole; };
    return agrees(date.year(), other.year()) && agrees(date.month(), other.month()) && agrees(date.day(), other.day());
}

bool isSame(const Milestone& a, const Milestone& b) {
    return a.kind == b.kind && (isSingle(a.kind) || (a.label == b.label && a.date == b.date));
}

/// What cards of other programs do not say.
void layOwn(Customer& stored, const Customer& card) {
    if (!stored.owner.isValid())
        stored.owner = card.owner;
    if (!stored.organisation.isValid() && card.organisation.isValid()) {
        stored.organisation = card.organisation;
        stored.organisationName.clear();
    }
    if (card.cadence)
        stored.cadence = card.cadence;
    if (card.leapDayRule != domain::LeapDayRule::February28)
        stored.leapDayRule = card.leapDayRule;
    if (card.askDays)
        stored.askDays = card.askDays;
    stored.optedOut = stored.optedOut || card.optedOut;
    for (const domain::CustomValue& value : card.customValues) {
        const auto known = std::find_if(stored.customValues.begin(), stored.customValues.end(),
                                        [&](const auto& each) { return each.field == value.field; });
        if (known == stored.customValues.end())
            stored.customValues.push_back(value);
        else
            known->value = value.value;
    }
}

} // namespace

Customer merged(Customer stored, const Customer& card) {
    layName(stored, card);
    // A link to a customer says more than the name of the same organisation.
    if (!stored.organisation.isValid())
        lay(stored.organisationName, card.organisationName);
    lay(stored.title, card.title);
    layPoints(stored.contactPoints, card.contactPoints);
    layAddresses(stored.addresses, card.addresses);
    layWords(stored.tags, card.tags);
    addGoals(stored.goals, card.goals);
    layWords(stored.topics, card.topics);
    if (card.tier == domain::Tier::Key)
        stored.tier = card.tier;
    if (card.preferredChannel)
        stored.preferredChannel = card.preferredChannel;
    layOwn(stored, card);
    lay(stored.bestHours, card.bestHours);
    lay(stored.timeZone, card.timeZone);
    lay(stored.language, card.language);
    layNotes(stored.careNote, card.careNote);
    layNotes(stored.notes, card.notes);
    if (!holdsLines(stored.foreign, card.foreign))
        lay(stored.foreign, card.foreign);
    if (!card.photo.isEmpty())
        stored.photo = card.photo;
    return stored;
}

Customer filledIn(Customer stored, const Customer& card) {
    for (auto part : {&domain::PersonName::prefix, &domain::PersonName::given, &domain::PersonName::middle,
                      &domain::PersonName::family, &domain::PersonName::suffix, &domain::PersonName::nickname})
        fill(stored.name.*part, card.name.*part);
    if (!stored.organisation.isValid())
        fillOrNote(stored.organisationName, card.organisationName, Words::tr("Organisation"), stored.notes);
    fillOrNote(stored.title, card.title, Words::tr("Job title"), stored.notes);
    fillPoints(stored.contactPoints, card.contactPoints);
    for (const PostalAddress& address : card.addresses)
        if (std::find(stored.addresses.begin(), stored.addresses.end(), address) == stored.addresses.end())
            stored.addresses.push_back(address);
    layWords(stored.tags, card.tags);
    addGoals(stored.goals, card.goals);
    layWords(stored.topics, card.topics);
    if (card.tier == domain::Tier::Key)
        stored.tier = card.tier;
    if (!stored.preferredChannel)
        stored.preferredChannel = card.preferredChannel;
    fill(stored.bestHours, card.bestHours);
    fill(stored.timeZone, card.timeZone);
    fill(stored.language, card.language);
    layNotes(stored.careNote, card.careNote);
    layNotes(stored.notes, card.notes);
    fillLines(stored.foreign, card.foreign);
    if (stored.photo.isEmpty())
        stored.photo = card.photo;
    return stored;
}

std::vector<Milestone> filledIn(std::vector<Milestone> stored, const std::vector<Milestone>& card) {
    for (const Milestone& milestone : card) {
        const auto same =
            std::find_if(stored.begin(), stored.end(), [&](const Milestone& each) { return isSame(each, milestone); });
        if (same == stored.end())
            stored.push_back(milestone);
        else if (isPartOf(same->date, milestone.date))
            same->date = milestone.date;
    }
    return stored;
}

std::vector<Milestone> merged(std::vector<Milestone> stored, const std::vector<Milestone>& card) {
    for (const Milestone& milestone : card) {
        const auto same =
            std::find_if(stored.begin(), stored.end(), [&](const Milestone& each) { return isSame(each, milestone); });
        if (same == stored.end())
            stored.push_back(milestone);
        else if (!isPartOf(milestone.date, same->date))
            same->date = milestone.date;
    }
    return stored;
}

} // namespace rapport::services
