#include "rapport/domain/customermerge.h"

#include "domain/duplicates/singlefields.h"
#include "rapport/core/text.h"
#include "rapport/domain/samepoint.h"
#include "rapport/domain/saying.h"

#include <QCoreApplication>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CustomerMerge", text); }

void addPoints(Customer& to, const Customer& from) {
    for (ContactPoint point : from.contactPoints) {
        ContactPoint* same = samePoint(to.contactPoints, point);
        if (!same) {
            const bool taken = std::any_of(to.contactPoints.begin(), to.contactPoints.end(),
                                           [&point](const ContactPoint& one) { return one.kind == point.kind && one.preferred; });
            point.preferred = point.preferred && !taken;
            to.contactPoints.push_back(point);
        } else if (same->label.isEmpty()) {
            same->label = point.label;
        }
    }
}

void addAddresses(Customer& to, const Customer& from) {
    for (const PostalAddress& address : from.addresses) {
        const bool there = std::any_of(to.addresses.begin(), to.addresses.end(), [&address](PostalAddress one) {
            one.label = address.label;
            return one == address;
        });
        if (!there)
            to.addresses.push_back(address);
    }
}

void addTexts(QStringList& to, const QStringList& from) {
    QStringList folded;
    for (const QString& words : std::as_const(to))
        folded += text::folded(words);
    for (const QString& words : from) {
        if (!folded.contains(text::folded(words)))
            to += words;
    }
}

/// Of two answers the refusal holds.
void addConsents(std::vector<Consent>& to, const std::vector<Consent>& from) {
    for (const Consent& consent : from) {
        const auto same = std::find_if(to.begin(), to.end(), [&](const Consent& one) { return one.purpose == consent.purpose; });
        if (same == to.end())
            to.push_back(consent);
        else if (same->given && !consent.given)
            *same = consent;
    }
}

void addHandovers(std::vector<Handover>& to, const std::vector<Handover>& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::stable_sort(to.begin(), to.end(), [](const Handover& one, const Handover& other) { return one.at < other.at; });
}

void addParagraph(QString& to, const QString& from) {
    if (from.isEmpty() || to.contains(from))
        return;
    to += (to.isEmpty() ? u""_s : u"\n\n"_s) + from;
}

void addLines(QString& to, const QString& from) {
    const QStringList there = to.split(u'\n');
    for (const QString& line : from.split(u'\n', Qt::SkipEmptyParts)) {
        if (!there.contains(line))
            to += (to.isEmpty() || to.endsWith(u'\n') ? u""_s : u"\n"_s) + line;
    }
}

/// Takes over what the kept one does not have or was chosen from the other; gives what gave way, a line each.
QStringList mergeSingles(Customer& merged, const Customer& other, const QSet<QString>& fromOther, const MergeNames& names) {
    const Customer kept = merged;
    QStringList alternatives;
    for (const SingleField& field : singleFields(kept, other, names)) {
        const QString ours = field.text(kept);
        const QString theirs = field.text(other);
        if (theirs.isEmpty() || field.isSame(kept, other))
            continue;
        const bool takes = ours.isEmpty() || fromOther.contains(field.key);
        if (takes)
            field.take(merged, other);
        if (field.noted && !ours.isEmpty())
            alternatives += tr("%1: %2").arg(field.label, takes ? ours : theirs);
    }
    return alternatives;
}

/// Milestones of which somebody has one.
bool isSingle(MilestoneKind kind) {
    return kind == MilestoneKind::Birthday || kind == MilestoneKind::Founding || kind == MilestoneKind::CustomerSince;
}

/// "17 May" is said by "17 May 1980" as well.
bool isSaidBy(const PartialDate& less, const PartialDate& more) {
    return (!less.year() || less.year() == more.year()) && (!less.month() || less.month() == more.month()) &&
           (!less.day() || less.day() == more.day());
}

void addMilestones(CustomerMerge& merge, const MergeSide& other, bool theirsGoFirst) {
    const size_t own = merge.milestones.size();
    for (Milestone milestone : other.milestones) {
        milestone.customer = merge.customer.id;
        const auto end = merge.milestones.begin() + static_cast<std::ptrdiff_t>(own);
        const auto same = std::find_if(merge.milestones.begin(), end, [&milestone](const Milestone& one) {
            return one.kind == milestone.kind && one.label == milestone.label &&
                   (isSingle(one.kind) ? isSaidBy(one.date, milestone.date) || isSaidBy(milestone.date, one.date)
                                       : one.date == milestone.date);
        });
        if (same != end) {
            if (isSaidBy(same->date, milestone.date))
                same->date = milestone.date;
            merge.doubled.emplace_back(milestone.id, same->id);
            continue;
        }
        const auto rival = std::find_if(merge.milestones.begin(), end,
                                        [&milestone](const Milestone& one) { return one.kind == milestone.kind; });
        if (isSingle(milestone.kind) && rival != end) {
            Milestone& second = theirsGoFirst ? *rival : milestone;
            second.label = capitalised(word(second.kind));
            second.kind = MilestoneKind::Custom;
        }
        merge.milestones.push_back(milestone);
    }
}

} // namespace

CustomerMerge mergeOf(const MergeSide& kept, const MergeSide& other, const QSet<QString>& fromOther, const MergeNames& names) {
    CustomerMerge merge{kept.customer, kept.milestones, {}};
    Customer& merged = merge.customer;
    const Customer& from = other.customer;
    const QStringList alternatives = mergeSingles(merged, from, fromOther, names);
    if (merged.referrer == from.id || merged.referrer == merged.id)
        merged.referrer = {};
    if (merged.organisation == from.id || merged.organisation == merged.id)
        merged.organisation = {};
    addPoints(merged, from);
    addAddresses(merged, from);
    addTexts(merged.tags, from.tags);
    addGoals(merged.goals, from.goals);
    addTexts(merged.topics, from.topics);
    addParagraph(merged.careNote, from.careNote);
    addParagraph(merged.notes, from.notes);
    if (!alternatives.isEmpty())
        addParagraph(merged.notes, tr("Merged with %1:").arg(displayNameOf(from)) + u'\n' + alternatives.join(u'\n'));
    addLines(merged.foreign, from.foreign);
    if (from.askDays) // whoever wants to be asked less often
        merged.askDays = std::max(merged.askDays, from.askDays);
    merged.optedOut = merged.optedOut || from.optedOut;
    addConsents(merged.consents, from.consents);
    addHandovers(merged.handovers, from.handovers);
    if (from.state == CustomerState::Active)
        merged.state = CustomerState::Active;
    if (from.createdAt < merged.createdAt) {
        merged.createdAt = from.createdAt;
        merged.createdBy = from.createdBy;
    }
    addMilestones(merge, other, fromOther.contains(u"birthday"_s));
    merged = normalised(std::move(merged));
    return merge;
}

QSet<QString> suggestedFromOther(const Customer& kept, const Customer& other) {
    return kept.tier == Tier::Regular && other.tier == Tier::Key ? QSet<QString>{u"tier"_s} : QSet<QString>();
}

} // namespace rapport::domain
