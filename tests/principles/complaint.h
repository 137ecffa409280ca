#pragma once

#include "principles/carewindow.h"

#include "rapport/services/cases.h"
#include "rapport/services/today.h"
#include "ui/cases/casesheet.h"

/// Anna complains: what the principles about complaints begin with.
namespace rapport::test {

[[nodiscard]] inline CaseId complains(Office& office, CustomerId customer) {
    domain::Case one;
    one.customer = customer;
    one.words = QStringLiteral("no hot water since Monday");
    one.severity = domain::CaseSeverity::Urgent;
    return done(services::openCase(office.workspace(), one));
}

struct Complaint : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CaseId id = complains(*this, anna);

    void step(domain::CaseStep which, const QString& words = {}) { done(services::doCaseStep(workspace(), id, which, words)); }
    qint64 onToday() { return done(services::today(workspace())).caseCount; }
};

/// The page of cases with hers selected.
struct ComplaintWindow : CareWindow {
    CaseId id = complains(office, anna);

    void openHers() {
        open(QStringLiteral("cases"));
        REQUIRE(eventually([this] { return cases().model()->rowCount() == 2; })); // under a heading
        cases().setFocus();
        cases().selectRow(1);
    }
    ui::CardTable& cases() {
        for (auto* table : window->findChildren<ui::CardTable*>())
            if (table->accessibleName() == QStringLiteral("Cases"))
                return *table;
        FAIL("there is no such table");
        std::abort();
    }
    domain::Case hers() { return done(services::loadCase(office.workspace(), id)); }
    template <typename Sheet>
    QPointer<Sheet> caseSheetBy(Qt::Key key) {
        QTest::keyClick(&cases(), key);
        return sheet<Sheet>();
    }
};

} // namespace rapport::test
