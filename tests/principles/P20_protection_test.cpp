// P20: protect: expiries and deadlines that threaten a customer, warned of before.
#include "rapport/services/expiries.h"
#include "rapport/services/interactions.h"
#include "rapport/services/today.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Protecting : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    ExpiryId id = noted();

    ExpiryId noted() {
        domain::Expiry expiry;
        expiry.customer = anna;
        expiry.words = u"the guarantee ends"_s;
        expiry.dueDate = today().addDays(30);
        expiry.leadDays = 14;
        return done(saveExpiry(workspace(), expiry));
    }
    qint64 onToday() { return done(services::today(workspace())).expiryCount; }
};

} // namespace

TEST_CASE("P20: a customer is warned before the deadline, once, and it stays in sight until it is averted", "[principles]") {
    Protecting office;
    CHECK(office.onToday() == 0);
    office.itIs("2026-12-07T09:00");
    CHECK(office.onToday() == 1);
    done(warnOfExpiry(office.workspace(), office.id, Telling{domain::Channel::Call, u"the guarantee ends on the 21st"_s}));
    CHECK(office.onToday() == 0);
    CHECK(office.pageOf(office.anna).timeline.size() == 1);
    CHECK(office.pageOf(office.anna).care.expiries.size() == 1);
    office.itIs("2026-12-21T09:00");
    CHECK(office.onToday() == 1);
    done(closeExpiry(office.workspace(), office.id, domain::ExpiryState::Averted));
    CHECK(office.onToday() == 0);
    CHECK(office.pageOf(office.anna).care.expiries.empty());
}
