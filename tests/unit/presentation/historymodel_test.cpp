#include "rapport/presentation/history.h"
#include "rapport/presentation/trash.h"

#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"
#include "rapport/services/history.h"
#include "support/catch.h"
#include "support/officestore.h"
#include "unit/presentation/modeltext.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Past {
    OfficeStore office;
    HistoryModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QStringList show(const HistoryRecord& record, int limit = 100) {
        const auto page = office.read([&](storage::ReadSession& session) { return loadHistory(session, record, limit, {}); });
        model.show(page, office.clock.zone(), office.clock.today());
        return modelText(model);
    }
};

HistoryRecord the(CommitmentId id) { return std::pair(storage::Entity::Commitment, id.value()); }
HistoryRecord the(CustomerId id) { return std::pair(storage::Entity::Customer, id.value()); }

} // namespace

TEST_CASE("a commitment's history tells who changed what when, newest first", "[unit][presentation]") {
    Past past;
    const auto anna = past.office.add(aCustomer().named("Anna Kovács"));
    const auto id = past.office.add(aCommitment()
                                        .to(anna)
                                        .saying("Send the list")
                                        .ownedBy(past.office.maria)
                                        .due("2026-11-20")
                                        .createdAt("2026-11-18T10:00Z"));
    services::redateCommitment(past.office.workspace, id, dueOf("2026-11-24 10:00"), true).waitForFinished();
    services::assignCommitment(past.office.workspace, id, past.office.jon).waitForFinished();

    const auto lines = past.show(the(id));
    CHECK(lines.first() == u"= Sat 21 Nov 14:20 · Maria · Assign to Jon: Send the list ="_s);
    CHECK(lines.contains(u"Commitment: owner | Maria | Jon"_s));
    CHECK(lines.contains(u"= Sat 21 Nov 14:20 · Maria · Re-date: Send the list ="_s));
    CHECK(lines.contains(u"Commitment: due day | Fri 20 Nov | Tue 24 Nov"_s));
    CHECK(lines.contains(u"Commitment: due time |  | 10:00"_s));
    CHECK(lines.contains(u"Re-dating: customer told |  | yes"_s));
    CHECK(lines.contains(u"Commitment: words |  | Send the list"_s));
    CHECK(lines.contains(u"Commitment: customer |  | Anna Kovács"_s));
    CHECK(lines.contains(u"Commitment: kind |  | call back"_s));
    CHECK(lines.filter(u"uid"_s).isEmpty());
    CHECK(lines.filter(u"_"_s).isEmpty());
}

TEST_CASE("columns of a customer are told in words, values too", "[unit][presentation]") {
    Past past;
    auto customer = aCustomer().named("Anna Kovács").withPhone("+36 30 555 0142").build();
    customer.id = past.office.add(customer);
    customer.tier = domain::Tier::Key;
    customer.careNote = u"<b>Speak slowly</b>"_s;
    customer.preferredChannel = domain::Channel::Email;
    past.office.add(customer);

    const auto lines = past.show(the(customer.id));
    CHECK(lines.contains(u"Customer: tier | regular | key"_s));
    CHECK(lines.contains(u"Customer: care note |  | <b>Speak slowly</b>"_s));
    CHECK(lines.contains(u"Customer: preferred channel |  | e-mail"_s));
    CHECK(lines.contains(u"Phone, e-mail or link: value |  | +36 30 555 0142"_s));
}

TEST_CASE("a tag that came or went is told by its name", "[unit][presentation]") {
    Past past;
    auto customer = aCustomer().named("Anna Kovács").tagged("bakers").build();
    customer.id = past.office.add(customer);
    customer.tags = {u"regulars"_s};
    past.office.add(customer);

    const auto lines = past.show(the(customer.id));
    CHECK(lines.contains(u"Customer: tag |  | bakers"_s));
    CHECK(lines.contains(u"Customer: tag | bakers | "_s));
    CHECK(lines.contains(u"Customer: tag |  | regulars"_s));
}

TEST_CASE("a customer's history tells of relations, those of others are not in it", "[unit][presentation]") {
    Past past;
    const auto anna = past.office.add(aCustomer().named("Anna Kovács"));
    const auto bela = past.office.add(aCustomer().named("Béla Nagy"));
    const auto rosa = past.office.add(aCustomer().named("Rosa Silva"));
    const auto save = [&](CustomerId id, std::vector<domain::Relation> relations) {
        auto page = services::customerPage(past.office.workspace, id);
        page.waitForFinished();
        auto record = page.result().record;
        record.relations = std::move(relations);
        services::saveCustomer(past.office.workspace, record).waitForFinished();
    };
    save(anna, {{{}, anna, bela, domain::RelationKind::MarriedTo, {}}});
    save(anna, {});
    save(anna, {{{}, anna, rosa, domain::RelationKind::FriendOf, {}}});

    const auto annas = past.show(the(anna));
    CHECK(annas.contains(u"Relation: to |  | Béla Nagy"_s));
    CHECK(annas.contains(u"Relation: to | Béla Nagy | "_s));
    CHECK(annas.contains(u"Relation: to |  | Rosa Silva"_s));
    const auto belas = past.show(the(bela));
    CHECK(belas.contains(u"Relation: from |  | Anna Kovács"_s));
    CHECK(belas.contains(u"Relation: from | Anna Kovács | "_s));
    CHECK(belas.filter(u"Rosa"_s).isEmpty());
}

TEST_CASE("older changes follow on request", "[unit][presentation]") {
    Past past;
    const auto anna = past.office.add(aCustomer().named("Anna Kovács"));
    const auto id = past.office.add(aCommitment().to(anna).ownedBy(past.office.maria));
    for (int day = 22; day < 28; ++day)
        services::redateCommitment(past.office.workspace, id, {QDate(2026, 11, day), {}}, true).waitForFinished();
    CHECK(past.show(the(id), 3).last() == u"<Show older changes>"_s);
    CHECK_FALSE(past.show(the(id), 100).contains(u"<Show older changes>"_s));
    CHECK(past.show({}).size() > past.show(the(id)).size());
}

TEST_CASE("the trash lists who is in it, and restoring takes them out", "[unit][presentation]") {
    OfficeStore office;
    TrashModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto anna = office.add(aCustomer().named("Anna Kovács").at("Kovács Bakery").ownedBy(office.jon));
    office.add(aCustomer().named("Here Still"));
    const auto show = [&] {
        model.show(office.read(
            [&](storage::ReadSession& session) { return loadTrash(session, 10, office.clock.now(), office.clock.zone()); }));
        return modelText(model);
    };
    CHECK(show().isEmpty());
    services::setCustomerState(office.workspace, {anna}, domain::CustomerState::Trashed).waitForFinished();
    CHECK(show() == QStringList{u"*Anna Kovács* | Kovács Bakery | Jon"_s});
    services::setCustomerState(office.workspace, {anna}, domain::CustomerState::Active).waitForFinished();
    CHECK(show().isEmpty());
}
