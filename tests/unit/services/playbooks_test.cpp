#include "rapport/services/playbooks.h"

#include "rapport/services/balance.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

domain::Playbook playbookOf(const QString& name, std::optional<domain::Channel> channel) {
    domain::Playbook playbook;
    playbook.name = name;
    playbook.channel = channel;
    playbook.steps = {u"said our name"_s, u" "_s, u"asked what else"_s};
    return playbook;
}

} // namespace

TEST_CASE("Playbooks are kept in their order and retired", "[unit][playbooks]") {
    Office office;
    const PlaybookId calls = done(savePlaybook(office.workspace(), playbookOf(u"Calls"_s, domain::Channel::Call)));
    (void)done(savePlaybook(office.workspace(), playbookOf(u"All"_s, {})));
    auto all = done(playbooks(office.workspace()));
    REQUIRE(all.size() == 2);
    CHECK(all.front().id == calls);
    CHECK(all.back().position == 1);
    CHECK(all.front().steps == QStringList{u"said our name"_s, u"asked what else"_s});
    CHECK(playbookFor(all, domain::Channel::Call)->name == u"Calls"_s);
    CHECK(playbookFor(all, domain::Channel::Visit)->name == u"All"_s);
    done(setPlaybookRetired(office.workspace(), calls, true));
    all = done(playbooks(office.workspace()));
    CHECK(playbookFor(all, domain::Channel::Call)->name == u"All"_s);
    done(undo(office.workspace()));
    CHECK_FALSE(done(playbooks(office.workspace())).front().retired);
    CHECK(errorOf([&] { (void)done(savePlaybook(office.workspace(), domain::Playbook())); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(setPlaybookRetired(office.workspace(), PlaybookId(9), true)); }) == ErrorCode::NoSuchRecord);
    office.logsIn(office.judit);
    CHECK(errorOf([&] { (void)done(savePlaybook(office.workspace(), playbookOf(u"Mine"_s, {}))); }) == ErrorCode::NotAllowed);
}

TEST_CASE("What was done by a playbook is logged and counted by member", "[unit][playbooks]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    domain::Interaction call = anInteraction().with(anna).at("2026-11-20T10:00Z");
    call.playbook = {{{}, u"said our name"_s, true}, {{}, u"asked what else"_s, false}};
    call.aims = {domain::Aim::Informed};
    (void)done(logInteraction(office.workspace(), call, {}));
    const auto counts = done(playbookSteps(office.workspace(), QDate(2026, 11, 20), QDate(2026, 11, 20)));
    CHECK(counts == std::vector<storage::StepCounts>{{office.maria, u"Maria Horváth"_s, 2, 1}});
    CHECK(done(playbookSteps(office.workspace(), QDate(2026, 11, 21), QDate(2026, 11, 21))).empty());
    const auto balance = done(balanceOf(office.workspace(), anna, QDate(2026, 11, 20), QDate(2026, 11, 20)));
    CHECK(balance.contacts.size() == 1);
    CHECK(balance.of(domain::Aim::Thanked).empty());
    CHECK(done(balances(office.workspace(), QDate(2026, 11, 20), QDate(2026, 11, 20), 5)).size() == 1);
}
