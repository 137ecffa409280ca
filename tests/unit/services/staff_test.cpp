#include "rapport/services/staff.h"

#include "rapport/services/history.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Role;
using domain::StaffMember;

namespace {

StaffMember memberOf(Office& office, StaffId id) {
    for (const StaffMember& member : done(staffMembers(office.workspace()))) {
        if (member.id == id)
            return member;
    }
    FAIL("no such member");
    return {};
}

std::optional<ErrorCode> saving(Office& office, const StaffMember& member) {
    return errorOf([&] { done(saveStaffMember(office.workspace(), member)); });
}

} // namespace

TEST_CASE("Members are saved with a uid and a tidy name", "[unit]") {
    Office office;
    const StaffId id = office.hires("  Zoë \n Ørsted ", Role::Staff);
    const StaffMember saved = memberOf(office, id);
    CHECK_FALSE(saved.uid.isEmpty());
    CHECK_FALSE(saved.name.contains(u'\n'));
    CHECK(saved.active);
    CHECK(done(undoState(office.workspace())).undoLabel == u"Add staff member "_s + saved.name);
}

TEST_CASE("Two members cannot have one name, whatever its case and accents", "[unit]") {
    Office office;
    CHECK(saving(office, {{}, {}, u"peter nagy"_s, Role::Staff, true}) == ErrorCode::InvalidInput);
    StaffMember judit = memberOf(office, office.judit);
    judit.name = u"PÉTER NAGY"_s;
    CHECK(saving(office, judit) == ErrorCode::InvalidInput);
    judit.name = u"judit szabó"_s;
    CHECK_FALSE(saving(office, judit));
}

TEST_CASE("A member needs a name", "[unit]") {
    Office office;
    CHECK(saving(office, {{}, {}, u" \t "_s, Role::Staff, true}) == ErrorCode::InvalidInput);
}

TEST_CASE("An active owner always remains", "[unit]") {
    Office office;
    StaffMember maria = memberOf(office, office.maria);
    maria.role = Role::Manager;
    CHECK(saving(office, maria) == ErrorCode::InvalidInput);
    maria.role = Role::Owner;
    maria.active = false;
    CHECK(saving(office, maria) == ErrorCode::InvalidInput);

    StaffMember judit = memberOf(office, office.judit);
    judit.role = Role::Owner;
    CHECK_FALSE(saving(office, judit));
    CHECK_FALSE(saving(office, maria));
    CHECK_FALSE(memberOf(office, office.maria).active);
}

TEST_CASE("What somebody entered keeps their name after they left", "[unit]") {
    Office office;
    office.works(office.peter);
    office.knows(aCustomer().named("Anna Kovács"));
    StaffMember peter = memberOf(office, office.peter);
    peter.active = false;
    office.works(office.maria);
    done(saveStaffMember(office.workspace(), peter));
    const auto entries = done(history(office.workspace(), std::nullopt, 100));
    CHECK(std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.author == u"Péter Nagy"_s; }));
}
