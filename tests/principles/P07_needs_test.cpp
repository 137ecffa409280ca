// P7: anticipate needs: with their signs and dates, and from a customer's own rhythm.
#include "principles/carewindow.h"

#include "rapport/presentation/callbrief.h"
#include "rapport/presentation/care.h"
#include "rapport/presentation/today.h"
#include "rapport/services/callbrief.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/needs.h"
#include "rapport/services/today.h"
#include "rapport/storage/search.h"
#include "support/office.h"
#include "ui/care/needsheet.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Anticipating : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").key());

    NeedId noticed(const QString& words, QDate on) {
        domain::Need need;
        need.customer = anna;
        need.words = words;
        need.sign = u"the old one rattles"_s;
        need.wantedOn = on;
        return done(saveNeed(workspace(), need));
    }
    void visitedEveryNinetyDays(int lastDaysAgo) {
        for (int i = 0; i < 4; ++i)
            done(logInteraction(workspace(),
                                anInteraction()
                                    .with(anna)
                                    .by(domain::Channel::Visit)
                                    .at((now() - std::chrono::hours(24 * (lastDaysAgo + 90 * i))).toIso()),
                                {}));
    }
    QStringList todayTitles() {
        QStringList titles;
        for (const auto& row : presentation::todayRows(done(services::today(workspace())), now(), zone()))
            if (row.kind == presentation::RowKind::Row)
                titles << row.title + u": "_s + row.rest;
        return titles;
    }
};

} // namespace

TEST_CASE("P7: a need stands with its sign on the customer's page, on Today in its week, and is found", "[principles]") {
    Anticipating office;
    const NeedId need = office.noticed(u"a new boiler"_s, office.today().addDays(9));
    const auto sections = presentation::careSections(office.pageOf(office.anna).care, office.today(), office.zone());
    REQUIRE(sections.size() == 1);
    CHECK(sections[0].lines[0].text == u"a new boiler · the old one rattles"_s);
    CHECK(office.todayTitles().isEmpty());
    office.itIs("2026-11-23T09:00");
    CHECK(office.todayTitles() == QStringList{u"Anna Kovács: a new boiler · the old one rattles"_s});
    CHECK(office.looks([](auto& session) { return storage::search(session, u"boiler"_s, 5); }).size() == 1);
    done(closeNeed(office.workspace(), need, domain::NeedState::Met));
    CHECK(office.todayTitles().isEmpty());
    done(undo(office.workspace()));
    CHECK(office.todayTitles().size() == 1);
}

TEST_CASE("P7: a customer's rhythm is shown before the call and proposes the next need", "[principles]") {
    Anticipating office;
    office.visitedEveryNinetyDays(82);
    const auto brief = presentation::inWords(done(callBrief(office.workspace(), office.anna)), office.now(), office.zone());
    QStringList lines;
    for (const auto& section : brief.sections)
        for (const auto& line : section.lines)
            lines << line.text;
    CHECK(lines.contains(u"Visit every 90 days, now day 82"_s));
    const auto rhythm = done(customerRhythm(office.workspace(), office.anna));
    REQUIRE(rhythm);
    done(saveNeed(office.workspace(), proposedNeed(office.anna, *rhythm, office.today())));
    CHECK(office.pageOf(office.anna).care.needs.front().record.wantedOn == office.today().addDays(8));
    office.itIs("2026-11-22T09:00");
    CHECK(done(today(office.workspace())).rhythms.size() == 1);
}

TEST_CASE_METHOD(CareWindow, "P7: W beside a customer writes down what they need, and pressing it there meets it",
                 "[principles]") {
    openHer();
    const auto sheet = sheetBy<ui::NeedSheet>(Qt::Key_W);
    field<QLineEdit>(*sheet, u"What they need"_s).setText(u"a new boiler"_s);
    field<QLineEdit>(*sheet, u"What showed it"_s).setText(u"the old one rattles"_s);
    CHECK(closes(sheet));
    REQUIRE(eventually([this] { return line(u"a new boiler · the old one rattles"_s) != nullptr; }));
    line(u"a new boiler"_s)->click();
    const auto again = this->sheet<ui::NeedSheet>();
    field<QAbstractButton>(*again, u"It is met"_s).click();
    CHECK(eventually([this] { return line(u"a new boiler"_s) == nullptr; }));
    QTest::keyClick(&table(), Qt::Key_Z);
    CHECK(eventually([this] { return line(u"a new boiler"_s) != nullptr; }));
}
