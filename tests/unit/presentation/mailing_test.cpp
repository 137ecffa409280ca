#include "rapport/presentation/mailing.h"

#include "rapport/presentation/greetingtemplates.h"
#include "support/catch.h"
#include "support/printing.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

services::Mailing aMailing() {
    services::MailingRow anna;
    anna.name = u"Anna Kovács"_s;
    anna.day = QDate(2026, 11, 25);
    anna.address = {u"Fő utca 1."_s, u"6720 Szeged"_s};
    anna.receiver = {anna.name};
    services::MailingRow ben = anna;
    ben.name = u"Ben <b>Ode</b>"_s;
    ben.address.clear();
    ben.email = u"ben@example.org"_s;
    return {{anna, ben}, {{u"Uma Xu"_s, u"Uma Xu wants no greetings or mailings."_s}}};
}

} // namespace

TEST_CASE("a mailing says who is written to, where, and who is not", "[unit][presentation]") {
    const auto rows = mailingRows(aMailing(), QDate(2026, 11, 21));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].title == u"Anna Kovács"_s);
    CHECK(rows[0].rest == u", birthday on Wed 25 Nov"_s);
    CHECK(rows[0].second == u"Fő utca 1., 6720 Szeged"_s);
    CHECK(rows[1].second == u"ben@example.org"_s);
    CHECK(rows[1].reason.text == u"e-mail only"_s);
    CHECK(rows[2].kind == RowKind::Heading);
    CHECK(rows[3].second == u"Uma Xu wants no greetings or mailings."_s);
    CHECK(mailingSummary(aMailing()) == u"2 to write to · 1 of them without a postal address · 1 left out"_s);
    CHECK(mailingSummary({}) == u"0 to write to"_s);
}

TEST_CASE("this month and the next, over the end of the year", "[unit][presentation]") {
    CHECK(monthOf(QDate(2028, 2, 10)).to == QDate(2028, 2, 29));
    CHECK(monthAfter(QDate(2026, 12, 31)).from == QDate(2027, 1, 1));
    CHECK(monthAfter(QDate(2027, 1, 31)).to == QDate(2027, 2, 28));
}

TEST_CASE("words to greet with are listed with what they are for", "[unit][presentation]") {
    domain::GreetingTemplate words{{}, {}, domain::MilestoneKind::Birthday, u"de-AT"_s, true, u"Servus\n{given}"_s, 1};
    const auto row = greetingTemplateRows({words}).front();
    CHECK(row.title == u"Servus {given}"_s);
    CHECK(row.second == u"Birthday · German (de-AT) · belated"_s);
    words.kind.reset();
    words.belated = false;
    words.language = u"tlh"_s;
    CHECK(greetingTemplateRows({words}).front().second.startsWith(u"Any milestone · "_s));
    CHECK(greetingPreview(u"{given}, {years}, {topic}: {sender}"_s, u"Péter"_s) == u"Anna, 10, bees: Péter"_s);
}
