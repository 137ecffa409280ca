#include "rapport/services/customers.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct SharedCustomer : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").tagged("bakery").withCareNote("speak slowly"));
    CustomerRecord record() { return done(loadCustomer(workspace(), anna)); }
    auto saves(StaffId who, const Text& when, const CustomerRecord& base, const CustomerRecord& edited) {
        works(who).itIs(when);
        return done(updateCustomer(workspace(), base, edited));
    }
};

} // namespace

SCENARIO("Two people edit one customer", "[feature]") {
    GIVEN("Maria and Péter who both have opened Anna") {
        SharedCustomer office;
        const auto opened = office.record();
        auto marias = opened;
        marias.customer.careNote = u"speak slowly, hard of hearing"_s;
        marias.customer.tags << u"key"_s;
        auto peters = opened;

        WHEN("Péter saves her job title and a tag, and then Maria her care note and another tag") {
            peters.customer.title = u"baker"_s;
            peters.customer.tags << u"west"_s;
            office.saves(office.peter, "2026-11-21T14:05", opened, peters);
            const auto outcome = office.saves(office.maria, "2026-11-21T14:06", opened, marias);
            THEN("both are kept") {
                CHECK(std::holds_alternative<CustomerId>(outcome));
                const auto now = office.record().customer;
                CHECK(now.title == u"baker"_s);
                CHECK(now.careNote == u"speak slowly, hard of hearing"_s);
                CHECK(QSet(now.tags.begin(), now.tags.end()) == QSet{u"bakery"_s, u"key"_s, u"west"_s});
            }
        }
        WHEN("Péter saves another care note before Maria does") {
            peters.customer.careNote = u"call after noon"_s;
            office.saves(office.peter, "2026-11-21T14:05", opened, peters);
            const auto outcome = office.saves(office.maria, "2026-11-21T14:06", opened, marias);
            THEN("nothing of hers is saved yet, and she sees his note, who wrote it and when") {
                REQUIRE(std::holds_alternative<EditConflict<CustomerRecord>>(outcome));
                const auto& conflict = std::get<EditConflict<CustomerRecord>>(outcome);
                CHECK(conflict.fields == QStringList{u"care_note"_s});
                CHECK(conflict.theirs.customer.careNote == u"call after noon"_s);
                CHECK(conflict.last == LastChange{u"Péter Nagy"_s, momentOf("2026-11-21T14:05", Office::zone())});
                CHECK(office.record().customer.careNote == u"call after noon"_s);
                AND_WHEN("she chooses his note") {
                    office.saves(office.maria, "2026-11-21T14:07", conflict.theirs, resolved(conflict, {u"care_note"_s}));
                    THEN("his note is kept, and her tag with it") {
                        CHECK(office.record().customer.careNote == u"call after noon"_s);
                        CHECK(office.record().customer.tags.contains(u"key"_s));
                    }
                }
            }
        }
    }
}
