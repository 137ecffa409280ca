#include "presentation/history/historywords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct Entry {
    const char* words;
    ColumnMeaning meaning;
};

using enum ColumnMeaning;

/// By column, or by table and column where a column means something else there.
const QHash<QString, Entry>& columns() {
    static const QHash<QString, Entry> all{
        {u"kind"_s, {QT_TRANSLATE_NOOP("HistoryWords", "kind"), Word}},
        {u"prefix"_s, {QT_TRANSLATE_NOOP("HistoryWords", "title before the name"), Text}},
        {u"given"_s, {QT_TRANSLATE_NOOP("HistoryWords", "given name"), Text}},
        {u"middle"_s, {QT_TRANSLATE_NOOP("HistoryWords", "middle name"), Text}},
        {u"family"_s, {QT_TRANSLATE_NOOP("HistoryWords", "family name"), Text}},
        {u"suffix"_s, {QT_TRANSLATE_NOOP("HistoryWords", "title after the name"), Text}},
        {u"nickname"_s, {QT_TRANSLATE_NOOP("HistoryWords", "nickname"), Text}},
        {u"display_name"_s, {QT_TRANSLATE_NOOP("HistoryWords", "shown name"), Text}},
        {u"organisation_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "organisation"), Customer}},
        {u"organisation_name"_s, {QT_TRANSLATE_NOOP("HistoryWords", "organisation"), Text}},
        {u"title"_s, {QT_TRANSLATE_NOOP("HistoryWords", "job title"), Text}},
        {u"tier"_s, {QT_TRANSLATE_NOOP("HistoryWords", "tier"), Word}},
        {u"owner_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "owner"), Staff}},
        {u"preferred_channel"_s, {QT_TRANSLATE_NOOP("HistoryWords", "preferred channel"), Word}},
        {u"best_hours"_s, {QT_TRANSLATE_NOOP("HistoryWords", "best hours"), Text}},
        {u"time_zone"_s, {QT_TRANSLATE_NOOP("HistoryWords", "time zone"), Text}},
        {u"language"_s, {QT_TRANSLATE_NOOP("HistoryWords", "language"), Text}},
        {u"care_note"_s, {QT_TRANSLATE_NOOP("HistoryWords", "care note"), Text}},
        {u"notes"_s, {QT_TRANSLATE_NOOP("HistoryWords", "notes"), Text}},
        {u"referrer_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "referred by"), Customer}},
        {u"cadence_ideal"_s, {QT_TRANSLATE_NOOP("HistoryWords", "in touch every (days)"), Text}},
        {u"cadence_maximum"_s, {QT_TRANSLATE_NOOP("HistoryWords", "at the latest after (days)"), Text}},
        {u"leap_day"_s, {QT_TRANSLATE_NOOP("HistoryWords", "29 February observed on"), Word}},
        {u"foreign_lines"_s, {QT_TRANSLATE_NOOP("HistoryWords", "other imported lines"), Text}},
        {u"state"_s, {QT_TRANSLATE_NOOP("HistoryWords", "state"), Word}},
        {u"label"_s, {QT_TRANSLATE_NOOP("HistoryWords", "label"), Text}},
        {u"value"_s, {QT_TRANSLATE_NOOP("HistoryWords", "value"), Text}},
        {u"preferred"_s, {QT_TRANSLATE_NOOP("HistoryWords", "preferred"), YesNo}},
        {u"po_box"_s, {QT_TRANSLATE_NOOP("HistoryWords", "post box"), Text}},
        {u"extended"_s, {QT_TRANSLATE_NOOP("HistoryWords", "address addition"), Text}},
        {u"street"_s, {QT_TRANSLATE_NOOP("HistoryWords", "street"), Text}},
        {u"locality"_s, {QT_TRANSLATE_NOOP("HistoryWords", "town"), Text}},
        {u"region"_s, {QT_TRANSLATE_NOOP("HistoryWords", "region"), Text}},
        {u"postal_code"_s, {QT_TRANSLATE_NOOP("HistoryWords", "postal code"), Text}},
        {u"country"_s, {QT_TRANSLATE_NOOP("HistoryWords", "country"), Text}},
        {u"customer_goal.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "in their words"), Text}},
        {u"said_on"_s, {QT_TRANSLATE_NOOP("HistoryWords", "said on"), Day}},
        {u"confirmed_on"_s, {QT_TRANSLATE_NOOP("HistoryWords", "still true on"), Day}},
        {u"customer_handover.from_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "from"), Staff}},
        {u"customer_handover.to_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "to"), Staff}},
        {u"purpose"_s, {QT_TRANSLATE_NOOP("HistoryWords", "agrees to"), Word}},
        {u"given"_s, {QT_TRANSLATE_NOOP("HistoryWords", "agreed"), YesNo}},
        {u"customer_consent.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "how they said so"), Text}},
        {u"topic"_s, {QT_TRANSLATE_NOOP("HistoryWords", "topic"), Text}},
        {u"field_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "field"), Field}},
        {u"tag_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "tag"), Tag}},
        {u"image"_s, {QT_TRANSLATE_NOOP("HistoryWords", "picture"), Picture}},
        {u"from_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "from"), Customer}},
        {u"to_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "to"), Customer}},
        {u"first_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "one"), Customer}},
        {u"second_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "other"), Customer}},
        {u"customer_former_uid.uid"_s, {QT_TRANSLATE_NOOP("HistoryWords", "former identifier"), Text}},
        {u"customer_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "customer"), Customer}},
        {u"at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "when"), MomentInTime}},
        {u"channel"_s, {QT_TRANSLATE_NOOP("HistoryWords", "channel"), Word}},
        {u"direction"_s, {QT_TRANSLATE_NOOP("HistoryWords", "direction"), Word}},
        {u"outcome"_s, {QT_TRANSLATE_NOOP("HistoryWords", "outcome"), Word}},
        {u"minutes"_s, {QT_TRANSLATE_NOOP("HistoryWords", "minutes"), Text}},
        {u"customer_words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "the customer's words"), Text}},
        {u"understood"_s, {QT_TRANSLATE_NOOP("HistoryWords", "what we understood"), Text}},
        {u"confirmed"_s, {QT_TRANSLATE_NOOP("HistoryWords", "confirmed by the customer"), YesNo}},
        {u"signal"_s, {QT_TRANSLATE_NOOP("HistoryWords", "signal"), Signal}},
        {u"private_note"_s, {QT_TRANSLATE_NOOP("HistoryWords", "private note"), Text}},
        {u"author_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "by"), Staff}},
        {u"words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "words"), Text}},
        {u"promiser"_s, {QT_TRANSLATE_NOOP("HistoryWords", "whose promise"), Word}},
        {u"made_by"_s, {QT_TRANSLATE_NOOP("HistoryWords", "made by"), Staff}},
        {u"due_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "due day"), Day}},
        {u"due_time"_s, {QT_TRANSLATE_NOOP("HistoryWords", "due time"), Text}},
        {u"first_due_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "first due day"), Day}},
        {u"first_due_time"_s, {QT_TRANSLATE_NOOP("HistoryWords", "first due time"), Text}},
        {u"priority"_s, {QT_TRANSLATE_NOOP("HistoryWords", "priority"), Word}},
        {u"repeat_from"_s, {QT_TRANSLATE_NOOP("HistoryWords", "next date counted from"), Word}},
        {u"anchor_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "repeats since"), Day}},
        {u"planned_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "planned for"), Day}},
        {u"note"_s, {QT_TRANSLATE_NOOP("HistoryWords", "note"), Text}},
        {u"commitment_handover.from_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "from"), Staff}},
        {u"commitment_handover.to_id"_s, {QT_TRANSLATE_NOOP("HistoryWords", "to"), Staff}},
        {u"opted_out"_s, {QT_TRANSLATE_NOOP("HistoryWords", "wants no greetings or mailings"), YesNo}},
        {u"belated"_s, {QT_TRANSLATE_NOOP("HistoryWords", "for after the day"), YesNo}},
        {u"customer_case.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "what went wrong"), Text}},
        {u"severity"_s, {QT_TRANSLATE_NOOP("HistoryWords", "severity"), Word}},
        {u"opened_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "opened"), MomentInTime}},
        {u"opened_by"_s, {QT_TRANSLATE_NOOP("HistoryWords", "opened by"), Staff}},
        {u"waits_on"_s, {QT_TRANSLATE_NOOP("HistoryWords", "waits on"), Word}},
        {u"update_due"_s, {QT_TRANSLATE_NOOP("HistoryWords", "next update owed"), Day}},
        {u"cause"_s, {QT_TRANSLATE_NOOP("HistoryWords", "cause"), Text}},
        {u"exception"_s, {QT_TRANSLATE_NOOP("HistoryWords", "why it was closed all the same"), Text}},
        {u"step"_s, {QT_TRANSLATE_NOOP("HistoryWords", "step"), Word}},
        {u"case_step.done_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "done"), MomentInTime}},
        {u"case_step.done_by"_s, {QT_TRANSLATE_NOOP("HistoryWords", "done by"), Staff}},
        {u"aim"_s, {QT_TRANSLATE_NOOP("HistoryWords", "what it was for"), Word}},
        {u"interaction_step.done"_s, {QT_TRANSLATE_NOOP("HistoryWords", "done"), YesNo}},
        {u"answer_told.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "as told"), Text}},
        {u"question"_s, {QT_TRANSLATE_NOOP("HistoryWords", "question"), Text}},
        {u"version"_s, {QT_TRANSLATE_NOOP("HistoryWords", "version"), Text}},
        {u"answer_version.number"_s, {QT_TRANSLATE_NOOP("HistoryWords", "version"), Text}},
        {u"retired"_s, {QT_TRANSLATE_NOOP("HistoryWords", "retired"), YesNo}},
        {u"announcement.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "what changes"), Text}},
        {u"announcement_customer.told_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "told"), MomentInTime}},
        {u"playbook_step.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "step"), Text}},
        {u"ask_days"_s, {QT_TRANSLATE_NOOP("HistoryWords", "asked for feedback at most every (days)"), Text}},
        {u"gesture_budget"_s, {QT_TRANSLATE_NOOP("HistoryWords", "for gestures in a year"), Amount}},
        {u"sign"_s, {QT_TRANSLATE_NOOP("HistoryWords", "what showed it"), Text}},
        {u"wanted_on"_s, {QT_TRANSLATE_NOOP("HistoryWords", "wanted on"), Day}},
        {u"expiry.due_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "deadline"), Day}},
        {u"expiry.lead_days"_s, {QT_TRANSLATE_NOOP("HistoryWords", "days to warn before"), Text}},
        {u"warned_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "customer warned"), MomentInTime}},
        {u"idea"_s, {QT_TRANSLATE_NOOP("HistoryWords", "idea"), Text}},
        {u"unexpected"_s, {QT_TRANSLATE_NOOP("HistoryWords", "unexpected"), YesNo}},
        {u"cost"_s, {QT_TRANSLATE_NOOP("HistoryWords", "cost"), Amount}},
        {u"day"_s, {QT_TRANSLATE_NOOP("HistoryWords", "day"), Day}},
        {u"reaction"_s, {QT_TRANSLATE_NOOP("HistoryWords", "reaction"), Signal}},
        {u"reaction_words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "the customer's words"), Text}},
        {u"scale"_s, {QT_TRANSLATE_NOOP("HistoryWords", "scale"), Word}},
        {u"asked_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "asked"), MomentInTime}},
        {u"asked_by"_s, {QT_TRANSLATE_NOOP("HistoryWords", "asked by"), Staff}},
        {u"score"_s, {QT_TRANSLATE_NOOP("HistoryWords", "score"), Text}},
        {u"feedback.words"_s, {QT_TRANSLATE_NOOP("HistoryWords", "the customer's words"), Text}},
        {u"answered_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "answered"), MomentInTime}},
        {u"we_did"_s, {QT_TRANSLATE_NOOP("HistoryWords", "what was done about it"), Text}},
        {u"told_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "customer told"), MomentInTime}},
        {u"told_by"_s, {QT_TRANSLATE_NOOP("HistoryWords", "told by"), Staff}},
        {u"recurrence"_s, {QT_TRANSLATE_NOOP("HistoryWords", "repeats"), Text}},
        {u"closed_at"_s, {QT_TRANSLATE_NOOP("HistoryWords", "closed"), MomentInTime}},
        {u"closed_by"_s, {QT_TRANSLATE_NOOP("HistoryWords", "closed by"), Staff}},
        {u"closing_note"_s, {QT_TRANSLATE_NOOP("HistoryWords", "closing note"), Text}},
        {u"from_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "from day"), Day}},
        {u"from_time"_s, {QT_TRANSLATE_NOOP("HistoryWords", "from time"), Text}},
        {u"to_date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "to day"), Day}},
        {u"to_time"_s, {QT_TRANSLATE_NOOP("HistoryWords", "to time"), Text}},
        {u"customer_told"_s, {QT_TRANSLATE_NOOP("HistoryWords", "customer told"), YesNo}},
        {u"date"_s, {QT_TRANSLATE_NOOP("HistoryWords", "date"), Day}},
        {u"lead_days"_s, {QT_TRANSLATE_NOOP("HistoryWords", "days of preparation"), Text}},
        {u"year"_s, {QT_TRANSLATE_NOOP("HistoryWords", "year"), Text}},
        {u"name"_s, {QT_TRANSLATE_NOOP("HistoryWords", "name"), Text}},
        {u"role"_s, {QT_TRANSLATE_NOOP("HistoryWords", "role"), Word}},
        {u"active"_s, {QT_TRANSLATE_NOOP("HistoryWords", "works here"), YesNo}},
        {u"type"_s, {QT_TRANSLATE_NOOP("HistoryWords", "type"), Word}},
        {u"choices"_s, {QT_TRANSLATE_NOOP("HistoryWords", "choices"), Text}},
    };
    return all;
}

/// Columns that only link a part to its record, by table: the heading says which record.
bool isLink(const QString& table, const QString& column) {
    if (table == "interaction_customer"_L1)
        return column != "customer_id"_L1;
    return column == "customer_id"_L1 && table != "commitment"_L1 && table != "milestone"_L1 &&
           table != "planned_interaction"_L1 && table != "customer_case"_L1 && table != "announcement_customer"_L1 &&
           table != "need"_L1 && table != "expiry"_L1 && table != "gesture"_L1 && table != "feedback"_L1;
}

const QHash<QString, const char*>& tables() {
    static const QHash<QString, const char*> all{
        {u"customer"_s, QT_TRANSLATE_NOOP("HistoryWords", "Customer")},
        {u"contact_point"_s, QT_TRANSLATE_NOOP("HistoryWords", "Phone, e-mail or link")},
        {u"postal_address"_s, QT_TRANSLATE_NOOP("HistoryWords", "Postal address")},
        {u"customer_tag"_s, QT_TRANSLATE_NOOP("HistoryWords", "Customer")},
        {u"customer_goal"_s, QT_TRANSLATE_NOOP("HistoryWords", "Goal")},
        {u"customer_handover"_s, QT_TRANSLATE_NOOP("HistoryWords", "Handover")},
        {u"customer_consent"_s, QT_TRANSLATE_NOOP("HistoryWords", "Consent")},
        {u"customer_topic"_s, QT_TRANSLATE_NOOP("HistoryWords", "Topic")},
        {u"custom_value"_s, QT_TRANSLATE_NOOP("HistoryWords", "Own field")},
        {u"customer_photo"_s, QT_TRANSLATE_NOOP("HistoryWords", "Photo")},
        {u"customer_former_uid"_s, QT_TRANSLATE_NOOP("HistoryWords", "Merged with")},
        {u"not_same"_s, QT_TRANSLATE_NOOP("HistoryWords", "Not the same as")},
        {u"relation"_s, QT_TRANSLATE_NOOP("HistoryWords", "Relation")},
        {u"interaction"_s, QT_TRANSLATE_NOOP("HistoryWords", "Interaction")},
        {u"interaction_customer"_s, QT_TRANSLATE_NOOP("HistoryWords", "Interaction with")},
        {u"interaction_private_note"_s, QT_TRANSLATE_NOOP("HistoryWords", "Private note")},
        {u"interaction_aim"_s, QT_TRANSLATE_NOOP("HistoryWords", "What an interaction was for")},
        {u"interaction_step"_s, QT_TRANSLATE_NOOP("HistoryWords", "Step of a playbook")},
        {u"answer_told"_s, QT_TRANSLATE_NOOP("HistoryWords", "Answer told")},
        {u"answer"_s, QT_TRANSLATE_NOOP("HistoryWords", "Answer")},
        {u"answer_version"_s, QT_TRANSLATE_NOOP("HistoryWords", "Version of an answer")},
        {u"announcement"_s, QT_TRANSLATE_NOOP("HistoryWords", "Announcement")},
        {u"announcement_customer"_s, QT_TRANSLATE_NOOP("HistoryWords", "Customer to tell")},
        {u"playbook"_s, QT_TRANSLATE_NOOP("HistoryWords", "Playbook")},
        {u"playbook_step"_s, QT_TRANSLATE_NOOP("HistoryWords", "Step to do")},
        {u"commitment"_s, QT_TRANSLATE_NOOP("HistoryWords", "Commitment")},
        {u"commitment_redating"_s, QT_TRANSLATE_NOOP("HistoryWords", "Re-dating")},
        {u"commitment_handover"_s, QT_TRANSLATE_NOOP("HistoryWords", "Handover")},
        {u"planned_interaction"_s, QT_TRANSLATE_NOOP("HistoryWords", "Planned interaction")},
        {u"customer_case"_s, QT_TRANSLATE_NOOP("HistoryWords", "Case")},
        {u"case_step"_s, QT_TRANSLATE_NOOP("HistoryWords", "Step of a case")},
        {u"case_commitment"_s, QT_TRANSLATE_NOOP("HistoryWords", "Promise in a case")},
        {u"case_interaction"_s, QT_TRANSLATE_NOOP("HistoryWords", "Update on a case")},
        {u"need"_s, QT_TRANSLATE_NOOP("HistoryWords", "Need")},
        {u"expiry"_s, QT_TRANSLATE_NOOP("HistoryWords", "Deadline")},
        {u"gesture"_s, QT_TRANSLATE_NOOP("HistoryWords", "Gesture")},
        {u"feedback"_s, QT_TRANSLATE_NOOP("HistoryWords", "Feedback")},
        {u"greeting_template"_s, QT_TRANSLATE_NOOP("HistoryWords", "Greeting's words")},
        {u"tier_cadence"_s, QT_TRANSLATE_NOOP("HistoryWords", "Cadence of a tier")},
        {u"milestone"_s, QT_TRANSLATE_NOOP("HistoryWords", "Milestone")},
        {u"greeting"_s, QT_TRANSLATE_NOOP("HistoryWords", "Greeting")},
        {u"staff"_s, QT_TRANSLATE_NOOP("HistoryWords", "Staff member")},
        {u"tag"_s, QT_TRANSLATE_NOOP("HistoryWords", "Tag")},
        {u"custom_field"_s, QT_TRANSLATE_NOOP("HistoryWords", "Field definition")},
    };
    return all;
}

const QHash<QString, const char*>& irregularWords() {
    static const QHash<QString, const char*> all{
        {u"we"_s, QT_TRANSLATE_NOOP("HistoryWords", "ours")},
        {u"they"_s, QT_TRANSLATE_NOOP("HistoryWords", "theirs")},
        {u"in"_s, QT_TRANSLATE_NOOP("HistoryWords", "from the customer")},
        {u"out"_s, QT_TRANSLATE_NOOP("HistoryWords", "from us")},
        {u"email"_s, QT_TRANSLATE_NOOP("HistoryWords", "e-mail")},
        {u"trashed"_s, QT_TRANSLATE_NOOP("HistoryWords", "in the trash")},
        {u"call_back"_s, QT_TRANSLATE_NOOP("HistoryWords", "call back")},
        {u"kept_late"_s, QT_TRANSLATE_NOOP("HistoryWords", "kept late")},
        {u"released"_s, QT_TRANSLATE_NOOP("HistoryWords", "released by the customer")},
        {u"february_28"_s, QT_TRANSLATE_NOOP("HistoryWords", "28 February")},
        {u"march_1"_s, QT_TRANSLATE_NOOP("HistoryWords", "1 March")},
    };
    return all;
}

QString translated(const char* words) { return QCoreApplication::translate("HistoryWords", words); }

} // namespace

std::optional<ColumnWords> columnWords(const QString& table, const QString& column) {
    if (isLink(table, column))
        return {};
    const auto& all = columns();
    auto found = all.find(table + u'.' + column);
    if (found == all.end())
        found = all.find(column);
    if (found == all.end())
        return {};
    return ColumnWords{translated(found->words), found->meaning};
}

QString tableWords(const QString& table) {
    const auto* words = tables().value(table);
    return words ? translated(words) : QString(table).replace(u'_', u' ');
}

QString fixedWords(const QString& key) {
    const auto* words = irregularWords().value(key);
    return words ? translated(words) : QString(key).replace(u'_', u' ');
}

} // namespace rapport::presentation
