#include "support/printing.h"

#include "rapport/core/clock.h"
#include "rapport/core/error.h"
#include "rapport/core/uid.h"

#include <QRegularExpression>
#include <QSet>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace rapport;

TEST_CASE("an id is valid once its record is saved", "[unit][id]") {
    CHECK_FALSE(CustomerId().isValid());
    CHECK_FALSE(CustomerId(-1).isValid());
    CHECK(CustomerId(1).isValid());
    CHECK(CustomerId(7).value() == 7);
    CHECK(CustomerId(7) == CustomerId(7));
    CHECK(CustomerId(6) < CustomerId(7));
    const QSet<CustomerId> ids{CustomerId(1), CustomerId(2), CustomerId(1)};
    CHECK(ids.size() == 2);
}

TEST_CASE("ids of different records are not mixed up", "[unit][id]") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<CustomerId, CommitmentId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<CustomerId, CommitmentId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<qint64, CustomerId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<CustomerId, qint64>);
}

TEST_CASE("uids are random UUIDs in lower case", "[unit][uid]") {
    const QRegularExpression form(u"\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
    QSet<QString> made;
    for (int i = 0; i < 1000; ++i) {
        made += newUid();
        REQUIRE(form.match(newUid()).hasMatch());
    }
    CHECK(made.size() == 1000);
}

TEST_CASE("an error tells the user and the log different things", "[unit][error]") {
    const Error error(ErrorCode::NoSuchRecord, u"There is no customer “Anna”."_s, u"customer 17"_s);
    CHECK(error.code() == ErrorCode::NoSuchRecord);
    CHECK(error.message() == u"There is no customer “Anna”."_s);
    CHECK(error.detail() == u"customer 17"_s);
    CHECK(QByteArray(error.what()) == "NoSuchRecord: customer 17");
    CHECK(QByteArray(Error(ErrorCode::Internal, u"Anna"_s).what()) == "Internal");
}

TEST_CASE("a fixed clock stands still and says the day of its zone", "[unit][clock]") {
    const Moment late = *Moment::parse(u"2026-11-21T23:30Z"_s, QTimeZone::utc());
    FixedClock clock(late, QTimeZone("Europe/Berlin"));
    CHECK(clock.now() == late);
    CHECK(clock.today() == QDate(2026, 11, 22));
    clock.setNow(late - std::chrono::hours(1));
    CHECK(clock.today() == QDate(2026, 11, 21));
}

TEST_CASE("the machine's clock goes on, in the zone it is given", "[unit][clock]") {
    const SystemClock here;
    const SystemClock there(QTimeZone("Asia/Kolkata"));
    CHECK(here.zone().isValid());
    CHECK(there.zone() == QTimeZone("Asia/Kolkata"));
    const Moment before = here.now();
    CHECK(there.now() >= before);
}
