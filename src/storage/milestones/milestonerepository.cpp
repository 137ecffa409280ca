#include "rapport/storage/milestonerepository.h"

#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "rapport/core/uid.h"
#include "storage/milestones/milestonerows.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

Greeting greetingFrom(const RowView& row) {
    Greeting greeting;
    greeting.id = row.id<GreetingId>(0);
    greeting.milestone = row.id<MilestoneId>(1);
    greeting.year = row.integer(2);
    greeting.at = row.moment(3);
    greeting.channel = row.word<Channel>(4).value_or(Channel::Call);
    greeting.words = row.text(5);
    greeting.author = row.id<StaffId>(6);
    return greeting;
}

std::vector<Value> milestoneValues(const Milestone& milestone) {
    return {toValue(milestone.uid),   toValue(milestone.customer),        toValue(key(milestone.kind)),
            toValue(milestone.label), toValue(milestone.date.toString()), toValue(milestone.leadDays)};
}

std::vector<Value> greetingValues(const Greeting& greeting) {
    return {toValue(greeting.milestone),    toValue(greeting.year),  toValue(greeting.at),
            toValue(key(greeting.channel)), toValue(greeting.words), toValue(greeting.author)};
}

Milestone milestoneFrom(const RowView& row) {
    Milestone milestone;
    milestone.id = row.id<MilestoneId>(0);
    milestone.uid = row.text(1);
    milestone.customer = row.id<CustomerId>(2);
    milestone.kind = row.word<MilestoneKind>(3).value_or(MilestoneKind::Custom);
    milestone.label = row.text(4);
    milestone.date = PartialDate::parse(row.text(5)).value_or(milestone.date);
    milestone.leadDays = row.optionalInteger(6);
    return milestone;
}

std::optional<Milestone> MilestoneRepository::find(MilestoneId id) const {
    auto statement = m_session.connection().prepare(
        u"SELECT id, uid, customer_id, kind, label, date, lead_days FROM milestone WHERE id = ?"_s);
    statement.bindAll(id);
    return statement.step() ? std::optional(milestoneFrom(statement)) : std::nullopt;
}

std::optional<MilestoneId> MilestoneRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(u"SELECT id FROM milestone WHERE uid = ?"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<MilestoneId>(0)) : std::nullopt;
}

std::vector<Milestone> MilestoneRepository::ofCustomer(CustomerId id) const {
    std::vector<Milestone> milestones;
    auto statement = m_session.connection().prepare(
        u"SELECT id, uid, customer_id, kind, label, date, lead_days FROM milestone WHERE customer_id = ? ORDER BY id"_s);
    statement.bindAll(id);
    while (statement.step())
        milestones.push_back(milestoneFrom(statement));
    return milestones;
}

std::optional<Greeting> MilestoneRepository::greeting(MilestoneId id, int year) const {
    auto statement = m_session.connection().prepare(
        u"SELECT id, milestone_id, year, at, channel, words, author_id FROM greeting WHERE milestone_id = ? AND year = ?"_s);
    statement.bindAll(id, year);
    return statement.step() ? std::optional(greetingFrom(statement)) : std::nullopt;
}

std::vector<Greeting> MilestoneRepository::greetings(MilestoneId id) const {
    std::vector<Greeting> greetings;
    auto statement = m_session.connection().prepare(u"SELECT id, milestone_id, year, at, channel, words, author_id FROM greeting "
                                                    "WHERE milestone_id = ? ORDER BY year DESC"_s);
    statement.bindAll(id);
    while (statement.step())
        greetings.push_back(greetingFrom(statement));
    return greetings;
}

MilestoneId MilestoneRepository::save(WriteSession& session, Milestone milestone) {
    milestone = normalised(std::move(milestone));
    if (const QString problem = problemWith(milestone); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (milestone.uid.isEmpty())
        milestone.uid = newUid();
    if (!milestone.id.isValid())
        return MilestoneId(session.rows().insert(tables::milestone(), milestoneValues(milestone)));
    session.rows().update(tables::milestone(), milestone.id.value(), milestoneValues(milestone));
    return milestone.id;
}

void MilestoneRepository::remove(WriteSession& session, MilestoneId id) {
    session.rows().remove(tables::milestone(), id.value());
}

GreetingId MilestoneRepository::greet(WriteSession& session, const Greeting& raw) {
    if (MilestoneRepository(session).greeting(raw.milestone, raw.year))
        throw Error(ErrorCode::InvalidInput,
                    QCoreApplication::translate("storage", "This milestone has already been greeted in %1.").arg(raw.year));
    Greeting greeting = raw;
    greeting.words = text::normalised(raw.words);
    return GreetingId(session.rows().insert(tables::greeting(), greetingValues(greeting)));
}

} // namespace rapport::storage
