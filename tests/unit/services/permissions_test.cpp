#include "rapport/core/safefile.h"
#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/importing.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "support/office.h"

#include <QTemporaryDir>
#include <functional>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Act;
using domain::Role;
using domain::Whose;

namespace {

/// An office with something of everybody's in it.
struct SharedOffice : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").withBirthday("1980-11-21"));
    MilestoneId birthday = pageOf(anna).record.milestones.front().id;
    CommitmentId judits, peters, giventoPeter;
    InteractionId juditsCall, petersCall;
    CustomFieldId field = done(saveCustomField(workspace(), {{}, u"Shoe size"_s, domain::FieldType::Number, {}, 0}));

    SharedOffice() {
        judits = works(judit).promises();
        juditsCall = calls();
        peters = works(peter).promises();
        petersCall = calls();
        giventoPeter = works(judit).promises(peter);
    }
    SharedOffice& works(StaffId member) { return Office::works(member), *this; }
    CommitmentId promises(StaffId owner = {}) {
        domain::Commitment commitment = aCommitment().to(anna).saying("send the offer").due("2026-11-27");
        commitment.owner = owner;
        return done(addCommitment(workspace(), commitment));
    }
    InteractionId calls() { return done(logInteraction(workspace(), anInteraction().with(anna), {})).interaction; }
    QString changes() { return QString::number(done(history(workspace(), {}, 1000)).size()); }
};

struct UseCase {
    QString name;
    Act act;
    Whose whose;
    std::function<void(SharedOffice&)> run;
};

domain::Commitment loaded(SharedOffice& office, CommitmentId id) { return done(loadCommitment(office.workspace(), id)); }

domain::Interaction loaded(SharedOffice& office, InteractionId id) { return done(loadInteraction(office.workspace(), id)); }

std::vector<UseCase> commitmentCases() {
    using O = SharedOffice;
    const auto others = Whose::Others;
    const auto write = Act::WriteCommitments;
    return {{u"promise"_s, write, Whose::Own, [](O& o) { o.promises(); }},
            {u"promise for another to keep"_s, Act::AssignCommitments, others, [](O& o) { o.promises(o.maria); }},
            {u"complete another's"_s, write, others, [](O& o) { done(completeCommitment(o.workspace(), o.judits)); }},
            {u"re-date another's"_s, write, others,
             [](O& o) { done(redateCommitment(o.workspace(), o.judits, dueOf("2026-11-30"), true)); }},
            {u"release another's"_s, write, others, [](O& o) { done(releaseCommitment(o.workspace(), o.judits)); }},
            {u"withdraw another's"_s, write, others, [](O& o) { done(withdrawCommitment(o.workspace(), o.judits)); }},
            {u"break another's"_s, write, others, [](O& o) { done(breakCommitment(o.workspace(), o.judits)); }},
            {u"edit another's"_s, write, others,
             [](O& o) {
                 const auto base = loaded(o, o.judits);
                 auto commitment = base;
                 commitment.words = u"send two offers"_s;
                 done(updateCommitment(o.workspace(), base, commitment));
             }},
            {u"assign"_s, Act::AssignCommitments, others, [](O& o) { done(assignCommitment(o.workspace(), o.peters, o.judit)); }},
            {u"assign by editing"_s, Act::AssignCommitments, others, [](O& o) {
                 const auto base = loaded(o, o.peters);
                 auto commitment = base;
                 commitment.owner = o.maria;
                 done(updateCommitment(o.workspace(), base, commitment));
             }}};
}

std::vector<UseCase> interactionCases() {
    using O = SharedOffice;
    const auto others = Whose::Others;
    const auto write = Act::WriteInteractions;
    return {{u"log"_s, write, Whose::Own, [](O& o) { o.calls(); }},
            {u"log in another's name"_s, write, others,
             [](O& o) { done(logInteraction(o.workspace(), anInteraction().with(o.anna).writtenBy(o.judit), {})); }},
            {u"log with a promise for another to keep"_s, Act::AssignCommitments, others,
             [](O& o) {
                 done(logInteraction(o.workspace(), anInteraction().with(o.anna),
                                     {aCommitment().to(o.anna).ownedBy(o.judit).saying("call")}));
             }},
            {u"edit another's call"_s, write, others,
             [](O& o) {
                 const auto base = loaded(o, o.juditsCall);
                 auto interaction = base;
                 interaction.notes = u"quite another story"_s;
                 done(updateInteraction(o.workspace(), base, interaction));
             }},
            {u"remove another's call"_s, write, others, [](O& o) { done(removeInteraction(o.workspace(), o.juditsCall)); }},
            {u"greet"_s, Act::Greet, Whose::Own,
             [](O& o) { done(greet(o.workspace(), o.birthday, domain::Channel::Call, u"Happy birthday!"_s)); }}};
}

std::vector<UseCase> customerCases() {
    using O = SharedOffice;
    const auto own = Whose::Own;
    return {{u"enter a customer"_s, Act::ChangeCustomers, own, [](O& o) { o.knows(aCustomer().named("Ben Ode")); }},
            {u"edit a customer"_s, Act::ChangeCustomers, own,
             [](O& o) {
                 auto record = o.pageOf(o.anna).record;
                 record.customer.tags = {u"vip"_s};
                 done(saveCustomer(o.workspace(), record));
             }},
            {u"edit a customer beside others"_s, Act::ChangeCustomers, own,
             [](O& o) {
                 const auto base = o.pageOf(o.anna).record;
                 auto record = base;
                 record.customer.tags = {u"vip"_s};
                 done(updateCustomer(o.workspace(), base, record));
             }},
            {u"edit a milestone"_s, Act::ChangeCustomers, own,
             [](O& o) {
                 const auto base = done(loadMilestone(o.workspace(), o.birthday));
                 auto milestone = base;
                 milestone.leadDays = 3;
                 done(updateMilestone(o.workspace(), base, milestone));
             }},
            {u"trash a customer"_s, Act::ChangeCustomers, own,
             [](O& o) { done(setCustomerState(o.workspace(), {o.anna}, domain::CustomerState::Trashed)); }},
            {u"enter a milestone"_s, Act::ChangeCustomers, own,
             [](O& o) { done(saveMilestone(o.workspace(), aMilestone().of(o.anna).on("2001-02-03"))); }},
            {u"remove a milestone"_s, Act::ChangeCustomers, own, [](O& o) { done(removeMilestone(o.workspace(), o.birthday)); }},
            {u"import"_s, Act::ImportContacts, own, [](O& o) {
                 const QTemporaryDir folder;
                 const QString file = folder.filePath(u"contacts.vcf"_s);
                 SafeFile::write(file, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cem Demir\r\nEND:VCARD\r\n");
                 ImportRequest request;
                 request.file = file;
                 done(importFile(o.workspace(), request));
             }}};
}

std::vector<UseCase> settingCases() {
    using O = SharedOffice;
    const auto own = Whose::Own;
    return {{u"define a field"_s, Act::ChangeSettings, own,
             [](O& o) {
                 done(saveCustomField(o.workspace(), {{}, u"Hat size"_s, domain::FieldType::Number, {}, 0}));
             }},
            {u"move a field"_s, Act::ChangeSettings, own, [](O& o) { done(moveCustomField(o.workspace(), o.field, 1)); }},
            {u"remove a field"_s, Act::ChangeSettings, own, [](O& o) { done(removeCustomField(o.workspace(), o.field)); }},
            {u"hire"_s, Act::ManageMembers, own, [](O& o) { o.hires("Zoé Blanc", Role::Staff); }}};
}

/// What became of it; afterwards the office is as it was.
std::optional<ErrorCode> tried(const UseCase& useCase, SharedOffice& office) {
    const QString before = office.changes();
    const auto refused = errorOf([&] { useCase.run(office); });
    if (office.changes() != before)
        done(undo(office.workspace()));
    return refused;
}

void holdToTheMatrix(const std::vector<UseCase>& cases) {
    SharedOffice office;
    for (const UseCase& useCase : cases)
        for (const Role role : {Role::Staff, Role::Manager, Role::Owner}) {
            INFO(useCase.name.toStdString() << " as " << domain::key(role).toStdString());
            office.logsIn(role == Role::Staff ? office.peter : role == Role::Manager ? office.judit : office.maria);
            const QString before = office.changes();
            const auto refused = tried(useCase, office);
            if (domain::allows(role, useCase.act, useCase.whose)) {
                CHECK_FALSE(refused);
            } else {
                CHECK(refused == ErrorCode::NotAllowed);
                CHECK(office.changes() == before);
            }
        }
}

} // namespace

TEST_CASE("Commitments are changed by whom the matrix names", "[permissions]") { holdToTheMatrix(commitmentCases()); }

TEST_CASE("Interactions are changed by whom the matrix names", "[permissions]") { holdToTheMatrix(interactionCases()); }

TEST_CASE("Customers are changed by whom the matrix names", "[permissions]") { holdToTheMatrix(customerCases()); }

TEST_CASE("Fields and members are changed by whom the matrix names", "[permissions]") { holdToTheMatrix(settingCases()); }

TEST_CASE("Staff do with what is theirs what they like", "[permissions]") {
    SharedOffice office;
    office.logsIn(office.peter);
    auto& workspace = office.workspace();
    done(redateCommitment(workspace, office.peters, dueOf("2026-11-30"), true));
    done(completeCommitment(workspace, office.peters));
    // Made by Judit, but his to keep.
    done(completeCommitment(workspace, office.giventoPeter));
    const auto before = loaded(office, office.petersCall);
    auto call = before;
    call.notes = u"said more"_s;
    done(updateInteraction(workspace, before, call));
    done(removeInteraction(workspace, office.petersCall));
    CHECK(loaded(office, office.giventoPeter).outcome == domain::CommitmentOutcome::Kept);
}

TEST_CASE("Nobody makes a promise another's word by editing it", "[permissions]") {
    SharedOffice office;
    office.logsIn(office.peter);
    const auto base = loaded(office, office.peters);
    auto commitment = base;
    commitment.madeBy = office.judit;
    done(updateCommitment(office.workspace(), base, commitment));
    CHECK(loaded(office, office.peters).madeBy == office.peter);
}

TEST_CASE("In a store that is a file everybody does everything", "[permissions]") {
    SharedOffice file;
    file.works(file.peter);
    for (const auto& cases : {commitmentCases(), interactionCases(), customerCases(), settingCases()})
        for (const UseCase& useCase : cases) {
            INFO(useCase.name.toStdString());
            CHECK_FALSE(tried(useCase, file));
        }
}
