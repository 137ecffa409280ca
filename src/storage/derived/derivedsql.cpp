#include "storage/derived/derivedsql.h"

#include "rapport/domain/reminder.h"
#include "storage/derived/answering.h"

#include <QStringList>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// The customer's own cadence, else the shortest of their tags', else the tier's.
QString cadenceSql(const QString& column) {
    return u"coalesce(c.%1, (SELECT t.%1 FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id "
           "WHERE ct.customer_id = c.id AND t.cadence_ideal IS NOT NULL ORDER BY t.cadence_ideal, t.cadence_maximum LIMIT 1), "
           "(SELECT tc.%1 FROM tier_cadence tc WHERE tc.tier = c.tier))"_s.arg(column);
}

QString lastContactSql(const QString& result) {
    return u"(SELECT %1 FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
           "WHERE ic.customer_id = c.id AND ic.two_way = 1 ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1)"_s.arg(result);
}

/// The first approach that nothing of ours followed: down from the latest to the last answer, and from there on.
QString waitsSinceSql() {
    const QString answered = u"(SELECT w.at FROM interaction_customer w JOIN interaction a ON a.id = w.interaction_id "
                             "WHERE w.customer_id = c.id AND %1 ORDER BY w.at DESC LIMIT 1)"_s.arg(isAnswerSql(u"a"_s));
    return u"(SELECT min(ic.at) FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
           "WHERE ic.customer_id = c.id AND ic.at > coalesce(%1, -9000000000000000) AND %2)"_s.arg(answered,
                                                                                                   wantsAnswerSql(u"i"_s));
}

QString dayAfterLastContactSql(const QString& days) { return lastContactSql(u"rapport_day(i.at, i.zone, %1)"_s.arg(days)); }

/// What `column` holds of customer `row`.
QString ofCustomerSql(const QString& expression, const QString& row) {
    return u"(SELECT %1 FROM customer c WHERE c.id = %2.customer_id)"_s.arg(expression, row);
}

const auto ourOpenSql = u"FROM commitment k WHERE k.customer_id = c.id AND k.outcome = 'open' AND k.promiser = 'we'"_s;

/// Month × 100 + day of a date in one of the written forms of PartialDate that have both.
QString writtenDaySql() {
    const auto number = [](int from) { return u"CAST(substr(m.date, %1, 2) AS bigint)"_s.arg(from); };
    return u"CASE WHEN m.date LIKE '____-__-__' THEN %1 * 100 + %2 WHEN m.date LIKE '--__-__' THEN %3 * 100 + %1 END"_s.arg(
        number(6), number(9), number(3));
}

/// The stages of a commitment's due moment, as rows (stage, moment).
QString stagesSql() {
    using domain::ReminderStage;
    QStringList rows{u"SELECT 'urgent' AS stage, k.created_at AS moment"_s};
    for (const ReminderStage stage : {ReminderStage::Before, ReminderStage::At, ReminderStage::After})
        rows += u"SELECT '%1', k.due_at + (%2)"_s.arg(domain::key(stage)).arg(domain::shiftOf(stage).count());
    return rows.join(u" UNION ALL "_s);
}

/// domain::remindAt: the first moment among the stages that are not in the ledger and lie after the due moment was set.
QString remindAtSql() {
    const auto setAt =
        u"coalesce((SELECT d.at FROM commitment_redating d WHERE d.commitment_id = k.id ORDER BY d.id DESC LIMIT 1), "
        "k.created_at)"_s;
    const auto raised = u"EXISTS (SELECT 1 FROM reminder r WHERE r.commitment_id = k.id AND r.stage = s.stage "
                        "AND (s.stage = 'urgent' OR r.due_at = k.due_at))"_s;
    return u"(SELECT min(s.moment) FROM (%1) s WHERE NOT %2 AND ((s.stage = 'urgent' AND k.priority = 'urgent') "
           "OR (s.stage <> 'urgent' AND k.due_time IS NOT NULL AND s.moment > %3)))"_s.arg(stagesSql(), raised, setAt);
}

QString flagSql(const QString& condition) { return u"CASE WHEN %1 THEN 1 ELSE 0 END"_s.arg(condition); }

} // namespace

namespace derived {

DerivedGroup names(const Dialect& dialect) {
    const auto tags =
        dialect.joined(u"SELECT t.name AS name, t.folded AS place FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id "
                       "WHERE ct.customer_id = c.id"_s);
    return {u"customer"_s,
            u"c"_s,
            u"id"_s,
            {{u"organisation_shown"_s,
              u"coalesce((SELECT o.shown_name FROM customer o WHERE o.id = c.organisation_id), c.organisation_name)"_s},
             {u"tags_shown"_s, u"coalesce(%1, '')"_s.arg(tags)}}};
}

DerivedGroup cadences(const Dialect&) {
    return {u"customer"_s,
            u"c"_s,
            u"id"_s,
            {{u"next_touch"_s, dayAfterLastContactSql(cadenceSql(u"cadence_ideal"_s))},
             {u"red_from"_s, dayAfterLastContactSql(cadenceSql(u"cadence_maximum"_s))}}};
}

DerivedGroup contacts(const Dialect& dialect) {
    DerivedGroup group = cadences(dialect);
    group.columns.insert(group.columns.begin(),
                         {{u"last_contact_at"_s, lastContactSql(u"i.at"_s)}, {u"waits_since"_s, waitsSinceSql()}});
    return group;
}

DerivedGroup promises(const Dialect&) {
    return {u"customer"_s,
            u"c"_s,
            u"id"_s,
            {{u"open_commitments"_s, u"(SELECT count(*) %1)"_s.arg(ourOpenSql)},
             {u"next_due_at"_s, u"(SELECT min(k.due_at) %1)"_s.arg(ourOpenSql)}}};
}

DerivedGroup unjudged() { return {u"customer"_s, u"c"_s, u"id"_s, {{u"legs_until"_s, u"CAST(NULL AS bigint)"_s}}}; }

DerivedGroup commitments(const Dialect&) {
    return {u"commitment"_s,
            u"k"_s,
            u"customer_id"_s,
            {{u"tier"_s, ofCustomerSql(u"c.tier"_s, u"k"_s)},
             {u"active"_s, ofCustomerSql(flagSql(u"c.state = 'active'"_s), u"k"_s)},
             {u"redated"_s, flagSql(u"EXISTS (SELECT 1 FROM commitment_redating r WHERE r.commitment_id = k.id)"_s)},
             {u"redatings"_s, u"(SELECT count(*) FROM commitment_redating r WHERE r.commitment_id = k.id)"_s}}};
}

DerivedGroup reminders(const Dialect&) {
    const QString wanted = u"k.outcome = 'open' AND k.promiser = 'we' AND (k.due_time IS NOT NULL OR k.priority = 'urgent')"_s;
    const QString isActive = ofCustomerSql(flagSql(u"c.state = 'active'"_s), u"k"_s);
    return {u"commitment"_s,
            u"k"_s,
            u"customer_id"_s,
            {{u"remind_at"_s, u"CASE WHEN %1 AND %2 = 1 THEN %3 END"_s.arg(wanted, isActive, remindAtSql())}}};
}

DerivedGroup contactPoints(const Dialect&) {
    return {u"contact_point"_s, u"q"_s, u"customer_id"_s, {{u"match_key"_s, u"rapport_match_key(q.kind, q.value)"_s}}};
}

DerivedGroup plannedInteractions(const Dialect&) {
    return {u"planned_interaction"_s,
            u"p"_s,
            u"customer_id"_s,
            {{u"active"_s, ofCustomerSql(flagSql(u"c.state = 'active'"_s), u"p"_s)}}};
}

DerivedGroup milestones(const Dialect&) {
    const QString day = writtenDaySql();
    return {u"milestone"_s,
            u"m"_s,
            u"customer_id"_s,
            {{u"month_day"_s, u"CASE (%1) WHEN 229 THEN %2 ELSE (%1) END"_s.arg(
                                  day, ofCustomerSql(u"CASE c.leap_day WHEN 'march_1' THEN 301 ELSE 228 END"_s, u"m"_s))},
             {u"leap_day"_s, flagSql(u"(%1) = 229"_s.arg(day))},
             {u"greeted_year"_s, u"(SELECT max(g.year) FROM greeting g WHERE g.milestone_id = m.id)"_s},
             {u"tier"_s, ofCustomerSql(u"c.tier"_s, u"m"_s)},
             {u"active"_s, ofCustomerSql(flagSql(u"c.state = 'active'"_s), u"m"_s)}}};
}

std::vector<DerivedGroup> all(const Dialect& dialect) {
    return {names(dialect),       contacts(dialect),     promises(dialect),
            commitments(dialect), reminders(dialect),    plannedInteractions(dialect),
            milestones(dialect),  contactPoints(dialect)};
}

QString ofTier(const QString& is) { return u"c.cadence_ideal IS NULL AND c.tier "_s + is; }

QString withTag(const QString& is) {
    return u"c.cadence_ideal IS NULL AND c.id IN (SELECT ct.customer_id FROM customer_tag ct WHERE ct.tag_id %1)"_s.arg(is);
}

} // namespace derived

QString updateSql(const DerivedGroup& group, const QString& condition) {
    QStringList columns;
    QStringList expressions;
    for (const auto& [name, expression] : group.columns) {
        columns += name;
        expressions += expression;
    }
    return u"UPDATE %1 AS %2 SET (%3) = (SELECT %4) WHERE %5"_s.arg(group.table, group.alias, columns.join(u", "),
                                                                    expressions.join(u", "), condition);
}

QString countDifferentSql(const DerivedGroup& group, const Dialect& dialect) {
    QStringList counts;
    for (const auto& [name, expression] : group.columns)
        counts += u"count(*) FILTER (WHERE %1)"_s.arg(dialect.differs(group.alias + u'.' + name, u'(' + expression + u')'));
    return u"SELECT %1 FROM %2 AS %3"_s.arg(counts.join(u", "), group.table, group.alias);
}

} // namespace rapport::storage
