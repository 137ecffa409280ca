#include "rapport/storage/bulkimport.h"

#include "rapport/core/text.h"
#include "rapport/core/uid.h"
#include "rapport/domain/matchkey.h"
#include "rapport/domain/reminder.h"
#include "storage/bulk/bulkcaches.h"
#include "storage/bulk/bulkindex.h"
#include "storage/commitments/commitmentrows.h"
#include "storage/customers/customerrows.h"
#include "storage/interactions/interactionparts.h"
#include "storage/interactions/interactionrows.h"
#include "storage/milestones/milestonerows.h"
#include "storage/plans/planrows.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// What commitments and milestones carry of their customer.
struct Standing {
    CustomerId customer;
    Tier tier = Tier::Regular;
    bool active = true;
    LeapDayRule leapDay = LeapDayRule::February28;
};

/// Month × 100 + day as observed in an ordinary year.
Value monthDayOf(const PartialDate& date, LeapDayRule rule) {
    constexpr int ordinaryYear = 2025;
    const auto day = observedDay(date, rule, ordinaryYear);
    return day ? toValue(day->month() * 100 + day->day()) : Value();
}

std::vector<RaisedStage> raisedIn(const std::vector<LedgerEntry>& ledger) {
    std::vector<RaisedStage> raised;
    for (const LedgerEntry& entry : ledger)
        raised.push_back({entry.dueAt, entry.stage});
    return raised;
}

void append(std::vector<Value>& values, std::initializer_list<Value> more) { values.insert(values.end(), more); }

void addMatchKeys(const Customer& customer, PartRows& points) {
    for (size_t i = 0; i < points.rows.size(); ++i) {
        const QString matchKey = matchKeyOf(customer.contactPoints[i].kind, customer.contactPoints[i].value);
        points.rows[i].push_back(matchKey.isNull() ? Value() : Value(matchKey));
    }
}

} // namespace

class BulkImport::Private {
public:
    Private(WriteSession& session_, Organisations kept)
        : session(session_)
        , rows(session_.rows())
        , linked(kept == Organisations::LinkedByName)
        , tags(session_)
        , organisations(session_)
        , index(session_.connection()) {}

    void fillIn(Customer& customer) const;
    [[nodiscard]] QString addCustomerRow(Customer& customer, const PreparedCustomer& prepared,
                                         const std::vector<TagCache::Tag>& tags);
    void addParts(const Customer& customer, const std::vector<TagCache::Tag>& customerTags);
    [[nodiscard]] MilestoneId addMilestone(const Milestone& milestone, const Standing& of);
    void enterLedger(CommitmentId commitment, const std::vector<LedgerEntry>& ledger);
    [[nodiscard]] const Standing& standingOf(CustomerId customer);
    void markGreeted();

    WriteSession& session;
    RowWriter& rows;
    bool linked;
    TagCache tags;
    OrganisationCache organisations;
    BulkIndex index;
    Standing standing;
    std::vector<MilestoneId> milestones;
    QHash<qint64, int> greetedYears; ///< the latest, by milestone
};

BulkImport::BulkImport(WriteSession& session, Organisations organisations)
    : d(std::make_unique<Private>(session, organisations)) {}

BulkImport::~BulkImport() = default;

CustomerId BulkImport::add(const PreparedCustomer& prepared) {
    Customer customer = prepared.customer;
    d->fillIn(customer);
    const auto tags = d->tags.tagsFor(customer.tags);
    const QString organisation = d->addCustomerRow(customer, prepared, tags);
    d->standing = {customer.id, customer.tier, customer.state == CustomerState::Active, customer.leapDayRule};
    d->addParts(customer, tags);
    d->milestones.clear();
    for (auto milestone : prepared.milestones) {
        milestone.customer = customer.id;
        d->milestones.push_back(d->addMilestone(milestone, d->standing));
    }
    if (customer.state != CustomerState::Trashed) {
        const bool asPrepared = organisation == customer.organisationName;
        d->index.addCustomer(customer.id,
                             {prepared.searchName, asPrepared ? prepared.searchOrganisation : text::folded(organisation),
                              prepared.searchDigits, prepared.searchEmail, prepared.searchNote, marksOf(customer)});
    }
    if (customer.kind == CustomerKind::Organisation && customer.state == CustomerState::Active)
        d->organisations.add(prepared.shownName, customer.id);
    return customer.id;
}

void BulkImport::Private::fillIn(Customer& customer) const {
    if (customer.uid.isEmpty())
        customer.uid = newUid();
    if (customer.createdAt == Moment())
        customer.createdAt = session.info().at;
    if (!customer.createdBy.isValid())
        customer.createdBy = session.info().author;
}

/// Gives the organisation as shown.
QString BulkImport::Private::addCustomerRow(Customer& customer, const PreparedCustomer& prepared,
                                            const std::vector<TagCache::Tag>& customerTags) {
    QString organisation = customer.organisationName;
    if (linked && customer.kind == CustomerKind::Person && !customer.organisation.isValid()) {
        if (const auto known = organisations.named(organisation); known.id.isValid()) {
            customer.organisation = known.id;
            organisation = known.name;
        }
    } else if (customer.organisation.isValid()) {
        auto statement = session.connection().prepare(u"SELECT shown_name FROM customer WHERE id = ?"_s);
        statement.bindAll(customer.organisation);
        organisation = statement.step() ? statement.text(0) : organisation;
    }
    QStringList names;
    for (const auto& tag : customerTags)
        names += tag.name;
    auto values = customerValues(customer, {prepared.shownName, prepared.sortKey});
    append(values, {toValue(organisation), names.isEmpty() ? toValue(u""_s) : toValue(names.join(u", ")), Value(), Value(),
                    Value(), toValue(0), Value(), Value()});
    customer.id = CustomerId(rows.insertBulk(tables::customer(), values));
    return organisation;
}

void BulkImport::Private::addParts(const Customer& customer, const std::vector<TagCache::Tag>& customerTags) {
    for (auto& part : partRows(customer, customer.id)) {
        if (part.table == &tables::contactPoint())
            addMatchKeys(customer, part);
        for (const auto& row : part.rows)
            rows.insertBulk(*part.table, row);
    }
    for (const auto& tag : customerTags)
        rows.insertBulk(tables::customerTag(), {toValue(customer.id), toValue(tag.id)});
}

MilestoneId BulkImport::Private::addMilestone(const Milestone& raw, const Standing& of) {
    Milestone milestone = raw;
    if (milestone.uid.isEmpty())
        milestone.uid = newUid();
    auto values = milestoneValues(milestone);
    append(values, {monthDayOf(milestone.date, of.leapDay), toValue(milestone.date.monthDay() == 229), Value(),
                    toValue(key(of.tier)), toValue(of.active)});
    return MilestoneId(rows.insertBulk(tables::milestone(), values));
}

const Standing& BulkImport::Private::standingOf(CustomerId customer) {
    if (standing.customer != customer) {
        auto statement = session.connection().prepare(u"SELECT tier, state, leap_day FROM customer WHERE id = ?"_s);
        statement.bindAll(customer);
        if (statement.step())
            standing = {customer, statement.word<Tier>(0).value_or(Tier::Regular), statement.text(1) == u"active",
                        statement.word<LeapDayRule>(2).value_or(LeapDayRule::February28)};
    }
    return standing;
}

void BulkImport::Private::markGreeted() {
    auto statement = session.connection().prepare(
        u"UPDATE milestone SET greeted_year = ?1 WHERE id = ?2 AND coalesce(greeted_year, 0) < ?1"_s);
    for (auto greeted = greetedYears.cbegin(); greeted != greetedYears.cend(); ++greeted) {
        statement.reset();
        statement.bindAll(greeted.value(), greeted.key()).run();
    }
}

InteractionId BulkImport::add(const Interaction& raw) {
    Interaction interaction = normalised(raw);
    if (interaction.uid.isEmpty())
        interaction.uid = newUid();
    if (interaction.createdAt == Moment())
        interaction.createdAt = d->session.info().at;
    const InteractionId id(d->rows.insertBulk(tables::interaction(), interactionValues(interaction)));
    d->index.addInteraction(id);
    for (const CustomerId customer : interaction.customers)
        d->index.addParticipant(d->rows.insertBulk(tables::interactionCustomer(), participantValues(interaction, id, customer)));
    for (const PrivateNote& note : interaction.privateNotes)
        d->rows.insertBulk(tables::interactionPrivateNote(), {toValue(id), toValue(note.author), toValue(note.words)});
    for (const InteractionPart& part : partsOf(interaction, id))
        d->rows.insertBulk(*part.table, part.values);
    return id;
}

CommitmentId BulkImport::add(const Commitment& raw, const std::vector<LedgerEntry>& ledger) {
    Commitment commitment = normalised(raw);
    if (commitment.uid.isEmpty())
        commitment.uid = newUid();
    if (commitment.createdAt == Moment())
        commitment.createdAt = d->session.info().at;
    const Standing& standing = d->standingOf(commitment.customer);
    auto values = commitmentValues(commitment);
    append(values, {toValue(key(standing.tier)), toValue(standing.active), toValue(!commitment.redatings.empty()),
                    toValue(static_cast<qint64>(commitment.redatings.size())),
                    standing.active ? toValue(remindAt(commitment, raisedIn(ledger))) : Value()});
    const CommitmentId id(d->rows.insertBulk(tables::commitment(), values));
    d->index.addCommitment(id);
    for (const auto& redating : commitment.redatings)
        d->rows.insertBulk(tables::commitmentRedating(), redatingValues(redating, id));
    for (const auto& handover : commitment.handovers)
        d->rows.insertBulk(tables::commitmentHandover(), handoverValues(handover, id));
    d->enterLedger(id, ledger);
    return id;
}

/// Not recorded in the history, as all of the ledger.
void BulkImport::Private::enterLedger(CommitmentId commitment, const std::vector<LedgerEntry>& ledger) {
    for (const LedgerEntry& entry : ledger)
        session.connection()
            .prepare(u"INSERT INTO reminder (commitment_id, due_at, stage, raised_at, dismissed_at) VALUES (?, ?, ?, ?, ?)"_s)
            .bindAll(commitment, entry.dueAt, key(entry.stage), entry.raisedAt, entry.dismissedAt)
            .run();
}

MilestoneId BulkImport::add(const Milestone& raw) {
    const Milestone milestone = normalised(raw);
    const MilestoneId id = d->addMilestone(milestone, d->standingOf(milestone.customer));
    d->index.addMilestone(id);
    return id;
}

void BulkImport::add(const Greeting& raw) {
    Greeting greeting = raw;
    greeting.words = text::normalised(raw.words);
    d->index.addGreeting(d->rows.insertBulk(tables::greeting(), greetingValues(greeting)));
    int& latest = d->greetedYears[greeting.milestone.value()];
    latest = std::max(latest, greeting.year);
}

PlannedInteractionId BulkImport::add(const PlannedInteraction& raw) {
    PlannedInteraction plan = normalised(raw);
    if (plan.uid.isEmpty())
        plan.uid = newUid();
    if (plan.createdAt == Moment())
        plan.createdAt = d->session.info().at;
    auto values = planValues(plan);
    append(values, {toValue(d->standingOf(plan.customer).active)});
    return PlannedInteractionId(d->rows.insertBulk(tables::plannedInteraction(), values));
}

const std::vector<MilestoneId>& BulkImport::lastMilestones() const { return d->milestones; }

void BulkImport::finish() {
    d->rows.endBulk();
    d->markGreeted();
    d->index.finish();
}

} // namespace rapport::storage
