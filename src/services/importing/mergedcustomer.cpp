#include "services/importing/mergedcustomer.h"

#include "rapport/core/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using domain::ContactKind;
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

/// The same number however it is grouped; the same e-mail in any case.
bool isSame(const ContactPoint& a, const ContactPoint& b) {
    if (a.kind != b.kind)
        return false;
    if (a.value == b.value)
        return true;
    if (a.kind == ContactKind::Phone) {
        const QString digits = text::digits(a.value);
        return digits.size() > 5 && digits == text::digits(b.value);
    }
    return a.kind == ContactKind::Email && a.value.compare(b.value, Qt::CaseInsensitive) == 0;
}

void layPoints(std::vector<ContactPoint>& stored, const std::vector<ContactPoint>& card) {
    for (const ContactPoint& point : card) {
        const auto same =
            std::find_if(stored.begin(), stored.end(), [&](const ContactPoint& each) { return isSame(each, point); });
        const bool settled = std::any_of(stored.begin(), stored.end(),
                                         [&](const ContactPoint& each) { return each.kind == point.kind && each.preferred; });
        if (same != stored.end()) {
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

void layName(Customer& stored, const Customer& card) {
    lay(stored.name.prefix, card.name.prefix);
    lay(stored.name.given, card.name.given);
    lay(stored.name.middle, card.name.middle);
    lay(stored.name.family, card.name.family);
    lay(stored.name.suffix, card.name.suffix);
    lay(stored.name.nickname, card.name.nickname);
    lay(stored.displayName, card.displayName);
}

/// Which milestones there is at most one of.
bool isSingle(MilestoneKind kind) {
    return kind == MilestoneKind::Birthday || kind == MilestoneKind::WeddingAnniversary || kind == MilestoneKind::Founding;
}

bool isSame(const Milestone& a, const Milestone& b) {
    return a.kind == b.kind && (isSingle(a.kind) || (a.label == b.label && a.date == b.date));
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
    layWords(stored.goals, card.goals);
    layWords(stored.topics, card.topics);
    if (card.tier == domain::Tier::Key)
        stored.tier = card.tier;
    if (card.preferredChannel)
        stored.preferredChannel = card.preferredChannel;
    lay(stored.bestHours, card.bestHours);
    lay(stored.timeZone, card.timeZone);
    lay(stored.language, card.language);
    layNotes(stored.careNote, card.careNote);
    layNotes(stored.notes, card.notes);
    lay(stored.foreign, card.foreign);
    if (!card.photo.isEmpty())
        stored.photo = card.photo;
    return stored;
}

std::vector<Milestone> merged(std::vector<Milestone> stored, const std::vector<Milestone>& card) {
    for (const Milestone& milestone : card) {
        const auto same =
            std::find_if(stored.begin(), stored.end(), [&](const Milestone& each) { return isSame(each, milestone); });
        if (same == stored.end())
            stored.push_back(milestone);
        else
            same->date = milestone.date;
    }
    return stored;
}

} // namespace rapport::services
