#include "rapport/storage/staffrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "rapport/core/uid.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

StaffMember memberFrom(const RowView& row) {
    return {row.id<StaffId>(0), row.text(1), row.text(2), row.word<Role>(3).value_or(Role::Staff), row.flag(4)};
}

/// How well a member fits a text; the best class that anybody is in counts.
enum class Fit { Whole, Beginning, None };
Fit fitOf(const StaffMember& member, const QString& text, const QString& folded) {
    const QString name = text::folded(member.name);
    if (member.uid == text || QString::number(member.id.value()) == text || name == folded)
        return Fit::Whole;
    return !folded.isEmpty() && name.startsWith(folded) ? Fit::Beginning : Fit::None;
}

} // namespace

std::vector<StaffMember> StaffRepository::all() const {
    std::vector<StaffMember> members;
    {
        auto statement = m_session.connection().prepare(u"SELECT id, uid, name, role, active FROM staff"_s);
        while (statement.step())
            members.push_back(memberFrom(statement));
    }
    std::sort(members.begin(), members.end(), [](const StaffMember& a, const StaffMember& b) {
        return std::make_tuple(!a.active, text::folded(a.name), a.id) < std::make_tuple(!b.active, text::folded(b.name), b.id);
    });
    return members;
}

std::optional<StaffMember> StaffRepository::find(StaffId id) const {
    auto statement = m_session.connection().prepare(u"SELECT id, uid, name, role, active FROM staff WHERE id = ?"_s);
    statement.bindAll(id);
    return statement.step() ? std::optional(memberFrom(statement)) : std::nullopt;
}

std::vector<StaffId> StaffRepository::named(const QString& text) const {
    const QString wanted = text.trimmed();
    const QString folded = text::folded(wanted);
    std::vector<StaffId> whole;
    std::vector<StaffId> beginning;
    for (const auto& member : all()) {
        const Fit fit = fitOf(member, wanted, folded);
        if (fit == Fit::Whole)
            whole.push_back(member.id);
        else if (fit == Fit::Beginning)
            beginning.push_back(member.id);
    }
    return whole.empty() ? beginning : whole;
}

StaffId StaffRepository::save(WriteSession& session, StaffMember member) {
    member = normalised(std::move(member));
    if (const QString problem = problemWith(member); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (member.uid.isEmpty())
        member.uid = newUid();
    const std::vector<Value> values{toValue(member.uid), toValue(member.name), toValue(key(member.role)), toValue(member.active)};
    if (!member.id.isValid())
        return StaffId(session.rows().insert(tables::staff(), values));
    session.rows().update(tables::staff(), member.id.value(), values);
    return member.id;
}

} // namespace rapport::storage
