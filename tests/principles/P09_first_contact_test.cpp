// P9: communication from the first contact on, across staff: one timeline per customer; handing a customer over leaves a note.
#include "gui/shell/windowbench.h"

#include "rapport/presentation/customerfacts.h"
#include "rapport/services/handovers.h"
#include "rapport/services/history.h"
#include "rapport/storage/search.h"
#include "ui/common/cardtable.h"
#include "ui/customers/handoversheet.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna is Maria's, who owes her an offer.
struct HandingOver : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács").ownedBy(office.maria));
    CommitmentId offer = promises(anna, u"send the offer"_s, {office.today().addDays(3), {}});

    QStringList timeline() {
        QStringList lines;
        for (const auto& line : presentation::timelineLines(office.pageOf(anna).timeline, office.today(), Office::zone()))
            lines << line.title + u": "_s + line.body;
        return lines;
    }
    StaffId keeperOf(CommitmentId id) { return done(loadCommitment(office.workspace(), id)).owner; }
};

} // namespace

TEST_CASE_METHOD(HandingOver, "P9: a customer is handed over with a note, which whoever comes next finds in the timeline",
                 "[principles]") {
    open(u"customers"_s);
    auto* table = named<ui::CardTable>(u"Customers"_s);
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 20'000));
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_H);
    auto* sheet = window->findChild<ui::HandOverSheet*>();
    REQUIRE(sheet);
    REQUIRE(QTest::qWaitFor([&] { return sheet->isReady(); }, 20'000));
    CHECK(sheet->findChild<QComboBox*>()->currentText() == u"Judit Szabó"_s); // not whoever has her now
    sheet->findChild<QPlainTextEdit*>()->setPlainText(u"call before nine; the van is on order"_s);
    sheet->accept();
    REQUIRE(QTest::qWaitFor([&] { return office.pageOf(anna).record.customer.owner == office.judit; }, 20'000));
    CHECK(timeline() ==
          QStringList{u"Customer handed over: From Maria Horváth to Judit Szabó\ncall before nine; the van is on order"_s,
                      u"Handed over: send the offer: from Maria Horváth to Judit Szabó\ncall before nine; the van is on order"_s,
                      u"We promised: send the offer"_s});
    CHECK(keeperOf(offer) == office.judit);

    const auto hits = office.looks([](auto& session) { return storage::search(session, u"van order"_s, 5); });
    REQUIRE(hits.size() == 1);
    done(undo(office.workspace()));
    CHECK(office.pageOf(anna).record.customer.owner == office.maria);
    CHECK(keeperOf(offer) == office.maria);
    CHECK(timeline() == QStringList{u"We promised: send the offer"_s});
}

TEST_CASE_METHOD(HandingOver, "P9: another owner without a word is a handover too, and the work may stay", "[principles]") {
    CustomerRecord record = office.pageOf(anna).record;
    record.customer.owner = office.judit;
    (void)done(saveCustomer(office.workspace(), record));
    CHECK(timeline().front() == u"Customer handed over: From Maria Horváth to Judit Szabó"_s);
    CHECK(keeperOf(offer) == office.maria);
    done(handOverCustomers(office.workspace(), {{anna}, {}, u"she moves away"_s, false}));
    CHECK(timeline().front() == u"Customer handed over: From Judit Szabó to nobody\nshe moves away"_s);
    CHECK(errorOf([&] { done(handOverCustomers(office.workspace(), {{anna}, {}, {}, false})); }) == ErrorCode::InvalidInput);
}
