#include "rapport/presentation/milestones.h"
#include "rapport/presentation/rowroles.h"
#include "rapport/presentation/settings.h"
#include "rapport/presentation/trash.h"

#include "support/catch.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using domain::Permissions;
using domain::Role;

namespace {

QString ids(const RowActions& actions) {
    QStringList said;
    for (const RowAction& action : actions)
        said << action.id;
    return said.join(u' ');
}

} // namespace

TEST_CASE("rows offer what a role may do to them", "[presentation][permissions]") {
    const Permissions staff(StaffId(3), Role::Staff);
    const Permissions manager(StaffId(2), Role::Manager);
    const Permissions owner(StaffId(1), Role::Owner);
    CHECK(ids(permitted(milestoneActions(), staff)) == u"greet"_s);
    CHECK(ids(permitted(milestoneActions(), manager)) == u"greet edit delete"_s);
    CHECK(ids(permitted(trashActions(), staff)).isEmpty());
    CHECK(ids(permitted(trashActions(), manager)) == u"restore"_s);
    CHECK(ids(permitted(customFieldActions(), manager)).isEmpty());
    CHECK(ids(permitted(staffActions(), owner)) == u"edit toggle"_s);
    for (const RowActions& all : {milestoneActions(), trashActions(), customFieldActions(), staffActions()})
        CHECK(permitted(all, Permissions()) == all);
}

TEST_CASE("lists of settings show everything and offer nothing to whom they are not for", "[presentation][permissions]") {
    const Permissions staff(StaffId(2), Role::Staff);
    const auto members = staffRows({{StaffId(1), u"u1"_s, u"Maria"_s, Role::Owner, true},
                                    {StaffId(2), u"u2"_s, u"Jon"_s, Role::Staff, true},
                                    {StaffId(4), u"u4"_s, u"Eva"_s, Role::Staff, false}},
                                   StaffId(2), staff);
    REQUIRE(members.size() == 3);
    for (const ListRow& row : members)
        CHECK(row.actions.isEmpty());
    const auto fields = customFieldRows({{CustomFieldId(1), u"Shoe size"_s, domain::FieldType::Number, {}, 0}}, staff);
    CHECK(fields.front().title == u"Shoe size"_s);
    CHECK(fields.front().actions.isEmpty());
}
