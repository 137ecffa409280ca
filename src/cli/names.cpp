#include "cli/names.h"

#include "cli/answernames.h"
#include "cli/candidates.h"
#include "cli/carenames.h"
#include "cli/when.h"
#include "rapport/core/text.h"
#include "rapport/services/cases.h"
#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/staffrepository.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using storage::ReadSession;

namespace {

Candidate described(const domain::Customer& customer) {
    const QString name = domain::displayNameOf(customer);
    return {customer.id.value(), customer.organisationName.isEmpty() ? name : name + u", "_s + customer.organisationName};
}

std::vector<Candidate> customerCandidates(ReadSession& session, const QString& text) {
    const storage::CustomerRepository customers(session);
    if (const auto byId = customers.find(CustomerId(asId(text))))
        return {described(*byId)};
    if (const auto byUid = customers.findByUid(text))
        return {described(*customers.find(*byUid))};
    std::vector<Candidate> candidates;
    for (const CustomerId id : customers.named(text))
        candidates.push_back(described(*customers.find(id)));
    return candidates;
}

std::vector<Candidate> trashCandidates(ReadSession& session, const QString& text, Moment now, const QTimeZone& zone) {
    storage::CustomerFilter trash;
    trash.state = domain::CustomerState::Trashed;
    const QString wanted = text::folded(text);
    std::vector<Candidate> whole, part;
    for (const auto& row : customerRows(session, customerIds(session, trash, {}, now, zone), now, zone)) {
        const QString name = text::folded(row.name);
        if (name == wanted)
            whole.push_back({row.id.value(), row.name});
        else if (!wanted.isEmpty() && name.contains(wanted))
            part.push_back({row.id.value(), row.name});
    }
    return whole.empty() ? part : whole;
}

std::vector<Candidate> commitmentCandidates(ReadSession& session, const QString& text) {
    const storage::CommitmentRepository commitments(session);
    if (const auto byId = commitments.find(CommitmentId(asId(text))))
        return {{byId->id.value(), byId->words}};
    if (const auto byUid = commitments.findByUid(text))
        return {{byUid->value(), {}}};
    std::vector<Candidate> candidates;
    for (const CommitmentId id : commitments.openNamed(text)) {
        const auto commitment = *commitments.find(id);
        const auto customer = storage::CustomerRepository(session).find(commitment.customer);
        candidates.push_back(
            {id.value(), domain::displayNameOf(*customer) + u": "_s + commitment.words + u", "_s + shownDue(commitment.due)});
    }
    return candidates;
}

std::vector<Candidate> milestoneCandidates(ReadSession& session, CustomerId customer, std::optional<domain::MilestoneKind> kind) {
    std::vector<Candidate> candidates;
    for (const auto& milestone : storage::MilestoneRepository(session).ofCustomer(customer)) {
        if (!kind || milestone.kind == *kind)
            candidates.push_back(
                {milestone.id.value(), domain::key(milestone.kind) + u' ' + milestone.date.toString() + u' ' + milestone.label});
    }
    return candidates;
}

} // namespace

qint64 asId(const QString& text) {
    bool ok = false;
    const qint64 id = text.trimmed().toLongLong(&ok);
    return ok && id > 0 ? id : 0;
}

CustomerId customerNamed(Context& context, const QString& text) {
    const auto candidates =
        context.reading().store.read([text](ReadSession& session) { return customerCandidates(session, text); }).result();
    return CustomerId(theOne(context, candidates, text, Words::tr("No customer is called “%1”.")));
}

std::vector<CustomerId> customersNamed(Context& context, const QStringList& texts) {
    std::vector<CustomerId> ids;
    for (const QString& text : texts) {
        const CustomerId id = customerNamed(context, text);
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

CustomerId trashedCustomerNamed(Context& context, const QString& text) {
    const auto find = [text, now = context.clock().now(), zone = context.zone()](ReadSession& session) {
        const storage::CustomerRepository customers(session);
        const auto byUid = customers.findByUid(text);
        const auto exact = byUid ? byUid : std::optional(CustomerId(asId(text)));
        const auto customer = customers.find(*exact);
        if (customer && customer->state == domain::CustomerState::Trashed)
            return std::vector<Candidate>{described(*customer)};
        return trashCandidates(session, text, now, zone);
    };
    const auto candidates = context.reading().store.read(find).result();
    return CustomerId(theOne(context, candidates, text, Words::tr("Nobody in the trash is called “%1”.")));
}

StaffId staffNamed(Context& context, const QString& text) {
    const auto find = [text](ReadSession& session) {
        const storage::StaffRepository staff(session);
        std::vector<Candidate> candidates;
        for (const StaffId id : staff.named(text))
            candidates.push_back({id.value(), staff.find(id)->name});
        return candidates;
    };
    const auto candidates = context.reading().store.read(find).result();
    return StaffId(theOne(context, candidates, text, Words::tr("No staff member is called “%1”.")));
}

CommitmentId commitmentNamed(Context& context, const QString& text) {
    const auto candidates =
        context.reading().store.read([text](ReadSession& session) { return commitmentCandidates(session, text); }).result();
    return CommitmentId(theOne(context, candidates, text, Words::tr("There is no commitment “%1”.")));
}

MilestoneId milestoneNamed(Context& context, const QString& text, std::optional<domain::MilestoneKind> kind) {
    const auto exact = [text](ReadSession& session) {
        const storage::MilestoneRepository milestones(session);
        const auto byId = milestones.find(MilestoneId(asId(text)));
        return byId ? byId->id : milestones.findByUid(text).value_or(MilestoneId());
    };
    if (const MilestoneId id = context.reading().store.read(exact).result(); id.isValid())
        return id;
    if (asId(text) > 0)
        throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no milestone “%1”.").arg(text));
    const CustomerId customer = customerNamed(context, text);
    const auto candidates =
        context.reading()
            .store.read([customer, kind](ReadSession& session) { return milestoneCandidates(session, customer, kind); })
            .result();
    return MilestoneId(theOne(context, candidates, text, Words::tr("“%1” has no such milestone.")));
}

CaseId caseNamed(Context& context, const QString& text) {
    const auto exact = [text](ReadSession& session) {
        const storage::CaseRepository cases(session);
        const auto byId = cases.find(CaseId(asId(text)));
        return byId ? byId->id : cases.findByUid(text).value_or(CaseId());
    };
    if (const CaseId id = context.reading().store.read(exact).result(); id.isValid())
        return id;
    if (asId(text) > 0)
        throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no case “%1”.").arg(text));
    constexpr int atMost = 20;
    std::vector<Candidate> candidates;
    for (const auto& row : services::cases(context.reading(), {.customer = customerNamed(context, text)}, atMost).result())
        candidates.push_back({row.id.value(), row.words});
    return CaseId(theOne(context, candidates, text, Words::tr("“%1” has no open case.")));
}

InteractionId interactionNamed(Context& context, const QString& text) {
    const auto find = [text](ReadSession& session) {
        const storage::InteractionRepository interactions(session);
        const auto byId = interactions.find(InteractionId(asId(text)), {});
        return byId ? byId->id : interactions.findByUid(text).value_or(InteractionId());
    };
    const InteractionId id = context.reading().store.read(find).result();
    if (!id.isValid())
        throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no interaction “%1”.").arg(text.left(80)));
    return id;
}

CustomFieldId fieldNamed(Context& context, const QString& text) {
    std::vector<Candidate> candidates;
    for (const auto& field : services::customFields(context.reading()).result()) {
        if (field.id.value() == asId(text) || text::folded(field.name) == text::folded(text))
            candidates.push_back({field.id.value(), field.name});
    }
    return CustomFieldId(theOne(context, candidates, text, Words::tr("There is no field “%1”. See rapportctl fields list.")));
}

std::pair<storage::Entity, qint64> recordNamed(Context& context, const QString& text) {
    using storage::Entity;
    const qsizetype colon = text.indexOf(u':');
    const QString word = text.left(colon);
    const QString name = text.mid(colon + 1);
    if (word == entityKey(Entity::Commitment))
        return {Entity::Commitment, commitmentNamed(context, name).value()};
    if (word == entityKey(Entity::Interaction))
        return {Entity::Interaction, interactionNamed(context, name).value()};
    if (word == entityKey(Entity::Milestone))
        return {Entity::Milestone, milestoneNamed(context, name, std::nullopt).value()};
    if (word == "case"_L1)
        return {Entity::Case, caseNamed(context, name).value()};
    if (word == entityKey(Entity::Answer))
        return {Entity::Answer, answerNamed(context, name).value()};
    if (word == entityKey(Entity::Need))
        return {Entity::Need, needNamed(context, name).value()};
    if (word == entityKey(Entity::Expiry))
        return {Entity::Expiry, expiryNamed(context, name).value()};
    if (word == entityKey(Entity::Gesture))
        return {Entity::Gesture, gestureNamed(context, name).value()};
    if (word == entityKey(Entity::Feedback))
        return {Entity::Feedback, feedbackNamed(context, name).value()};
    if (word == entityKey(Entity::Staff))
        return {Entity::Staff, staffNamed(context, name).value()};
    const bool named = word == entityKey(Entity::Customer);
    return {Entity::Customer, customerNamed(context, named ? name : text).value()};
}

} // namespace rapport::cli
