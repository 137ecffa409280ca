#include "support/printing.h"

#include "rapport/domain/interaction.h"
#include "rapport/domain/reminder.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rapport::domain;

namespace {

template <typename Enum>
QStringList keysOf(int first = 0) {
    QStringList keys;
    for (int value = first;; ++value) {
        const QString text = key(static_cast<Enum>(value));
        if (text.isEmpty())
            return keys;
        keys += text;
    }
}

/// The keys that the schema's CHECK on `column` of `table` allows, written with IN or with OR.
QStringList allowedIn(const QString& table, const QString& column) {
    QFile file(qEnvironmentVariable("RAPPORT_RESOURCES") + u"/migrations/sqlite/0001.sql"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString schema = QString::fromUtf8(file.readAll());
    const qsizetype start = schema.indexOf(u"CREATE TABLE %1 ("_s.arg(table));
    const QString body = schema.mid(start, schema.indexOf(u") STRICT"_s, start) - start);
    static const QRegularExpression quoted(u"'([^']*)'"_s);
    const QRegularExpression check(u"CHECK \\(%1 (IN|=) ([^\\n]*)\\)"_s.arg(column));
    QStringList keys;
    for (auto found = quoted.globalMatch(check.match(body).captured(2)); found.hasNext();)
        keys += found.next().captured(1);
    return keys;
}

template <typename Enum>
void checkWords(int first = 0) {
    const QStringList keys = keysOf<Enum>(first);
    CHECK(keys.size() >= 2);
    for (int i = 0; i < keys.size(); ++i)
        CHECK(fromKey<Enum>(keys[i]) == static_cast<Enum>(i + first));
    CHECK_FALSE(fromKey<Enum>(QString()));
    CHECK_FALSE(fromKey<Enum>(keys[0].toUpper()));
    CHECK_FALSE(fromKey<Enum>(keys[0] + u' '));
}

} // namespace

TEST_CASE("every word has a key and is found by it", "[unit][words]") {
    checkWords<CustomerKind>();
    checkWords<CustomerState>();
    checkWords<Tier>();
    checkWords<Channel>();
    checkWords<Direction>();
    checkWords<Outcome>();
    checkWords<Signal>(-1);
    checkWords<CommitmentKind>();
    checkWords<CaseSeverity>();
    checkWords<CaseStep>();
    checkWords<WaitsOn>();
    checkWords<Aim>();
    checkWords<Promiser>();
    checkWords<Priority>();
    checkWords<ReminderStage>();
    checkWords<CommitmentOutcome>();
    checkWords<MilestoneKind>();
    checkWords<LeapDayRule>();
    checkWords<Role>();
    checkWords<ContactKind>();
    checkWords<RelationKind>();
    checkWords<FieldType>();
}

TEST_CASE("the keys are the ones the schema allows", "[unit][words]") {
    const auto sorted = [](QStringList keys) {
        keys.sort();
        return keys;
    };
    const auto allowed = [&](const QString& table, const QString& column) { return sorted(allowedIn(table, column)); };
    CHECK(sorted(keysOf<CustomerKind>()) == allowed(u"customer"_s, u"kind"_s));
    CHECK(sorted(keysOf<CustomerState>()) == allowed(u"customer"_s, u"state"_s));
    CHECK(sorted(keysOf<Tier>()) == allowed(u"customer"_s, u"tier"_s));
    CHECK(sorted(keysOf<LeapDayRule>()) == allowed(u"customer"_s, u"leap_day"_s));
    CHECK(sorted(keysOf<Channel>()) == allowed(u"interaction"_s, u"channel"_s));
    CHECK(sorted(keysOf<Direction>()) == allowed(u"interaction"_s, u"direction"_s));
    CHECK(sorted(keysOf<Outcome>()) == allowed(u"interaction"_s, u"outcome"_s));
    CHECK(sorted(keysOf<CommitmentKind>()) == allowed(u"commitment"_s, u"kind"_s));
    CHECK(sorted(keysOf<Promiser>()) == allowed(u"commitment"_s, u"promiser"_s));
    CHECK(sorted(keysOf<Priority>()) == allowed(u"commitment"_s, u"priority"_s));
    CHECK(sorted(keysOf<CommitmentOutcome>()) == allowed(u"commitment"_s, u"outcome"_s));
    CHECK(sorted(keysOf<MilestoneKind>()) == allowed(u"milestone"_s, u"kind"_s));
    CHECK(sorted(keysOf<Role>()) == allowed(u"staff"_s, u"role"_s));
    CHECK(sorted(keysOf<ContactKind>()) == allowed(u"contact_point"_s, u"kind"_s));
    CHECK(sorted(keysOf<RelationKind>()) == allowed(u"relation"_s, u"kind"_s));
    CHECK(sorted(keysOf<FieldType>()) == allowed(u"custom_field"_s, u"type"_s));
}
