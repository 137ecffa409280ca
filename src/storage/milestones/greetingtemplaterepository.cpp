#include "rapport/storage/greetingtemplaterepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const auto columns = u"SELECT id, uid, kind, language, belated, words, position FROM greeting_template"_s;

GreetingTemplate templateFrom(const RowView& row) {
    GreetingTemplate greeting;
    greeting.id = row.id<GreetingTemplateId>(0);
    greeting.uid = row.text(1);
    greeting.kind = row.word<MilestoneKind>(2);
    greeting.language = row.text(3);
    greeting.belated = row.flag(4);
    greeting.words = row.text(5);
    greeting.position = row.integer(6);
    return greeting;
}

} // namespace

std::vector<GreetingTemplate> GreetingTemplateRepository::all() const {
    std::vector<GreetingTemplate> all;
    auto statement = m_session.connection().prepare(columns + u" ORDER BY position, id"_s);
    while (statement.step())
        all.push_back(templateFrom(statement));
    return all;
}

std::optional<GreetingTemplate> GreetingTemplateRepository::find(GreetingTemplateId id) const {
    auto statement = m_session.connection().prepare(columns + u" WHERE id = ?"_s);
    statement.bindAll(id);
    return statement.step() ? std::optional(templateFrom(statement)) : std::nullopt;
}

GreetingTemplateId GreetingTemplateRepository::save(WriteSession& session, GreetingTemplate greeting) {
    greeting = normalised(std::move(greeting));
    if (const QString problem = problemWith(greeting); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (greeting.uid.isEmpty())
        greeting.uid = newUid();
    const std::vector<Value> values{toValue(greeting.uid),      toValue(greeting.kind ? key(*greeting.kind) : u""_s),
                                    toValue(greeting.language), toValue(greeting.belated),
                                    toValue(greeting.words),    toValue(greeting.position)};
    if (!greeting.id.isValid())
        return GreetingTemplateId(session.rows().insert(tables::greetingTemplate(), values));
    session.rows().update(tables::greetingTemplate(), greeting.id.value(), values);
    return greeting.id;
}

void GreetingTemplateRepository::remove(WriteSession& session, GreetingTemplateId id) {
    session.rows().remove(tables::greetingTemplate(), id.value());
}

} // namespace rapport::storage
