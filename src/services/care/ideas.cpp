#include "rapport/services/gestures.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonelist.h"
#include "services/care/ourideas.h"
#include "services/common/words.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::Gesture;
using storage::ReadSession;

namespace {

constexpr int milestoneDays = 45; ///< ahead: time to get something ready
constexpr size_t mostOfOneSource = 3;

QString occasionText(const storage::MilestoneRow& row) {
    switch (row.kind) {
    case domain::MilestoneKind::Birthday:
        return Words::tr("birthday");
    case domain::MilestoneKind::WeddingAnniversary:
        return Words::tr("wedding anniversary");
    case domain::MilestoneKind::CustomerSince:
        return Words::tr("years as our customer");
    case domain::MilestoneKind::Contract:
        return Words::tr("years under contract");
    case domain::MilestoneKind::Founding:
        return Words::tr("founding day");
    case domain::MilestoneKind::Custom:
        break;
    }
    return row.label;
}

/// What each kind of idea is filled in with, for one customer.
struct Sources {
    QStringList topics, goals, milestones;

    Sources(ReadSession& session, const domain::Customer& customer, QDate today)
        : topics(customer.topics)
        , goals(wordsOf(customer.goals)) {
        for (const auto& row : milestonesOfCustomer(session, customer.id, today)) {
            if (row.next.isValid() && row.next >= today && row.next <= today.addDays(milestoneDays))
                milestones += occasionText(row);
        }
        for (QStringList* list : {&topics, &goals, &milestones})
            *list = list->mid(0, mostOfOneSource);
    }
    [[nodiscard]] QStringList of(IdeaSource source) const {
        switch (source) {
        case IdeaSource::Topic:
            return topics;
        case IdeaSource::Goal:
            return goals;
        case IdeaSource::Milestone:
            return milestones;
        case IdeaSource::Nothing:
            break;
        }
        return {QString()};
    }
};

QString filledIn(const QString& words, const QString& with) {
    QString filled = words;
    for (const QString& field : {u"{topic}"_s, u"{goal}"_s, u"{milestone}"_s})
        filled.replace(field, with.simplified());
    return filled;
}

std::vector<GestureIdea> ideasFor(ReadSession& session, CustomerId id, const QString& language, QDate today) {
    const auto customer =
        required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
    std::vector<Gesture> earlier;
    for (auto& row : gestureRows(session, {.customer = id}, std::numeric_limits<int>::max()))
        earlier.push_back(std::move(row.record));
    const Sources sources(session, customer, today);
    std::vector<GestureIdea> ideas;
    for (const IdeaSource source : {IdeaSource::Milestone, IdeaSource::Topic, IdeaSource::Goal, IdeaSource::Nothing}) {
        for (const OurIdea& idea : ourIdeas(language)) {
            if (idea.source != source)
                continue;
            for (const QString& with : sources.of(source)) {
                Gesture gesture;
                gesture.customer = id;
                gesture.words = filledIn(idea.words, with);
                gesture.idea = idea.words;
                gesture.day = today;
                if (!repeatedBy(gesture, earlier))
                    ideas.push_back({idea.kind, gesture.words, idea.words});
            }
        }
    }
    return ideas;
}

} // namespace

QFuture<std::vector<GestureIdea>> gestureIdeas(const Workspace& workspace, CustomerId customer, const QString& language) {
    const auto read = [customer, language, today = workspace.clock.today()](ReadSession& session) {
        return ideasFor(session, customer, language, today);
    };
    return workspace.store.read(read);
}

} // namespace rapport::services
