#include "storage/engine/tables.h"

#include "rapport/core/error.h"

#include <QCoreApplication>
#include <map>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Columns as they stand in the schema, separated by spaces.
Table part(const QString& name, const QString& columns, Entity entity, const QString& ownerColumn, const QString& bytes = {}) {
    return {name, columns.split(u' '), entity, ownerColumn, bytes};
}
Table record(const QString& name, const QString& columns, Entity entity, const QString& derived = {}) {
    Table table = part(name, columns, entity, {});
    table.derived = derived.split(u' ', Qt::SkipEmptyParts);
    return table;
}

using OnDelete = Reference::OnDelete;

std::map<const Table*, std::vector<Reference>> makeReferences() {
    using namespace tables;
    std::map<const Table*, std::vector<Reference>> all;
    for (const Table* child : {&contactPoint(),
                               &postalAddress(),
                               &customerTag(),
                               &customerGoal(),
                               &customerHandover(),
                               &customerConsent(),
                               &customerTopic(),
                               &customValue(),
                               &customerPhoto(),
                               &formerUid(),
                               &interactionCustomer(),
                               &commitment(),
                               &milestone(),
                               &plannedInteraction(),
                               &customerCase(),
                               &gesture(),
                               &need(),
                               &expiry(),
                               &feedback(),
                               &announcementCustomer()})
        all[&customer()].push_back({child, u"customer_id"_s, OnDelete::Remove});
    all[&customer()].push_back({&notSame(), u"first_id"_s, OnDelete::Remove});
    all[&customer()].push_back({&notSame(), u"second_id"_s, OnDelete::Remove});
    all[&customer()].push_back({&relation(), u"from_id"_s, OnDelete::Remove});
    all[&customer()].push_back({&relation(), u"to_id"_s, OnDelete::Remove});
    all[&customer()].push_back({&customer(), u"organisation_id"_s, OnDelete::Clear});
    all[&customer()].push_back({&customer(), u"referrer_id"_s, OnDelete::Clear});
    all[&interaction()].push_back({&interactionCustomer(), u"interaction_id"_s, OnDelete::Remove});
    all[&interaction()].push_back({&interactionPrivateNote(), u"interaction_id"_s, OnDelete::Remove});
    all[&interaction()].push_back({&commitment(), u"interaction_id"_s, OnDelete::Clear});
    all[&interaction()].push_back({&plannedInteraction(), u"interaction_id"_s, OnDelete::Clear});
    for (const Table* child : {&customerCase(), &caseStep(), &gesture(), &need(), &expiry(), &announcementCustomer()})
        all[&interaction()].push_back({child, u"interaction_id"_s, OnDelete::Clear});
    for (const Table* child : {&caseInteraction(), &answerTold(), &interactionAim(), &interactionStep()})
        all[&interaction()].push_back({child, u"interaction_id"_s, OnDelete::Remove});
    for (const auto& column : {u"asked_in"_s, u"told_in"_s})
        all[&interaction()].push_back({&feedback(), column, OnDelete::Clear});
    for (const Table* child : {&answerVersion(), &answerTold()})
        all[&answer()].push_back({child, u"answer_id"_s, OnDelete::Remove});
    all[&answer()].push_back({&announcement(), u"answer_id"_s, OnDelete::Clear});
    all[&announcement()].push_back({&announcementCustomer(), u"announcement_id"_s, OnDelete::Remove});
    all[&playbook()].push_back({&playbookStep(), u"playbook_id"_s, OnDelete::Remove});
    all[&playbook()].push_back({&interactionStep(), u"playbook_id"_s, OnDelete::Clear});
    all[&commitment()].push_back({&caseCommitment(), u"commitment_id"_s, OnDelete::Remove});
    for (const Table* child : {&caseStep(), &caseCommitment(), &caseInteraction()})
        all[&customerCase()].push_back({child, u"case_id"_s, OnDelete::Remove});
    all[&commitment()].push_back({&commitmentHandover(), u"commitment_id"_s, OnDelete::Remove});
    all[&commitment()].push_back({&commitmentRedating(), u"commitment_id"_s, OnDelete::Remove});
    all[&milestone()].push_back({&greeting(), u"milestone_id"_s, OnDelete::Remove});
    return all;
}

} // namespace

QString entityKey(Entity entity) {
    switch (entity) {
    case Entity::Customer:
        return u"customer"_s;
    case Entity::Interaction:
        return u"interaction"_s;
    case Entity::Commitment:
        return u"commitment"_s;
    case Entity::Milestone:
        return u"milestone"_s;
    case Entity::PlannedInteraction:
        return u"planned_interaction"_s;
    case Entity::Case:
        return u"customer_case"_s;
    case Entity::Gesture:
        return u"gesture"_s;
    case Entity::Need:
        return u"need"_s;
    case Entity::Expiry:
        return u"expiry"_s;
    case Entity::Feedback:
        return u"feedback"_s;
    case Entity::Answer:
        return u"answer"_s;
    case Entity::Announcement:
        return u"announcement"_s;
    case Entity::Playbook:
        return u"playbook"_s;
    case Entity::Relation:
        return u"relation"_s;
    case Entity::Staff:
        return u"staff"_s;
    case Entity::Tag:
        return u"tag"_s;
    case Entity::CustomField:
        return u"custom_field"_s;
    case Entity::GreetingTemplate:
        return u"greeting_template"_s;
    case Entity::TierCadence:
        return u"tier_cadence"_s;
    }
    return {};
}

namespace tables {

const Table& customer() {
    static const Table table = record(
        u"customer"_s,
        u"uid kind prefix given middle family suffix nickname display_name shown_name sort_key organisation_id "
        "organisation_name title tier owner_id preferred_channel best_hours time_zone language care_note notes "
        "referrer_id cadence_ideal cadence_maximum leap_day foreign_lines state created_at created_by opted_out ask_days"_s,
        Entity::Customer,
        u"organisation_shown tags_shown last_contact_at next_touch red_from open_commitments next_due_at waits_since"_s);
    return table;
}

const Table& contactPoint() {
    static const Table table = [] {
        Table points =
            part(u"contact_point"_s, u"customer_id kind label value preferred position"_s, Entity::Customer, u"customer_id"_s);
        points.derived = QStringList{u"match_key"_s};
        return points;
    }();
    return table;
}

const Table& postalAddress() {
    static const Table table =
        part(u"postal_address"_s, u"customer_id label po_box extended street locality region postal_code country position"_s,
             Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customerTag() {
    static const Table table = part(u"customer_tag"_s, u"customer_id tag_id"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customerGoal() {
    static const Table table =
        part(u"customer_goal"_s, u"customer_id words position said_on confirmed_on"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customerHandover() {
    static const Table table =
        part(u"customer_handover"_s, u"customer_id at author_id from_id to_id note"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customerConsent() {
    static const Table table =
        part(u"customer_consent"_s, u"customer_id purpose given said_on words position"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customerTopic() {
    static const Table table = part(u"customer_topic"_s, u"customer_id topic position"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customValue() {
    static const Table table = part(u"custom_value"_s, u"customer_id field_id value"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& customerPhoto() {
    static const Table table = part(u"customer_photo"_s, u"customer_id image"_s, Entity::Customer, u"customer_id"_s, u"image"_s);
    return table;
}

const Table& formerUid() {
    static const Table table = part(u"customer_former_uid"_s, u"customer_id uid"_s, Entity::Customer, u"customer_id"_s);
    return table;
}

const Table& notSame() {
    static const Table table = part(u"not_same"_s, u"first_id second_id at author_id"_s, Entity::Customer, u"first_id"_s);
    return table;
}

const Table& relation() {
    static const Table table = record(u"relation"_s, u"from_id to_id kind label"_s, Entity::Relation);
    return table;
}

const Table& interaction() {
    static const Table table = record(u"interaction"_s,
                                      u"uid at zone channel direction outcome minutes notes customer_words understood confirmed "
                                      "signal author_id created_at"_s,
                                      Entity::Interaction);
    return table;
}

const Table& interactionCustomer() {
    static const Table table =
        part(u"interaction_customer"_s, u"interaction_id customer_id at two_way"_s, Entity::Interaction, u"interaction_id"_s);
    return table;
}

const Table& interactionPrivateNote() {
    static const Table table =
        part(u"interaction_private_note"_s, u"interaction_id author_id words"_s, Entity::Interaction, u"interaction_id"_s);
    return table;
}

const Table& commitment() {
    static const Table table =
        record(u"commitment"_s,
               u"uid customer_id interaction_id words kind promiser made_by owner_id due_date due_time first_due_date "
               "first_due_time zone priority recurrence outcome closed_at closed_by closing_note created_at due_at judged_at "
               "repeat_from series anchor_date planned_date"_s,
               Entity::Commitment, u"tier active redated redatings remind_at"_s);
    return table;
}

const Table& commitmentRedating() {
    static const Table table =
        part(u"commitment_redating"_s, u"commitment_id at author_id from_date from_time to_date to_time customer_told"_s,
             Entity::Commitment, u"commitment_id"_s);
    return table;
}

const Table& commitmentHandover() {
    static const Table table = part(u"commitment_handover"_s, u"commitment_id at author_id from_id to_id note"_s,
                                    Entity::Commitment, u"commitment_id"_s);
    return table;
}

const Table& plannedInteraction() {
    static const Table table =
        record(u"planned_interaction"_s,
               u"uid customer_id made_by owner_id channel words due_date due_time zone recurrence repeat_from series "
               "anchor_date planned_date state interaction_id created_at closed_at due_at"_s,
               Entity::PlannedInteraction, u"active"_s);
    return table;
}

const Table& customerCase() {
    static const Table table =
        record(u"customer_case"_s,
               u"uid customer_id interaction_id words severity owner_id zone opened_at opened_by waits_on waits_from "
               "update_due cause exception closed_at closed_by step step_from"_s,
               Entity::Case);
    return table;
}

const Table& caseStep() {
    static const Table table =
        part(u"case_step"_s, u"case_id step done_at done_by words interaction_id"_s, Entity::Case, u"case_id"_s);
    return table;
}

const Table& caseCommitment() {
    static const Table table = part(u"case_commitment"_s, u"case_id commitment_id"_s, Entity::Case, u"case_id"_s);
    return table;
}

const Table& caseInteraction() {
    static const Table table = part(u"case_interaction"_s, u"case_id interaction_id"_s, Entity::Case, u"case_id"_s);
    return table;
}

const Table& gesture() {
    static const Table table = record(
        u"gesture"_s,
        u"uid customer_id kind words idea unexpected cost state day reaction reaction_words interaction_id author_id created_at"_s,
        Entity::Gesture);
    return table;
}

const Table& need() {
    static const Table table = record(
        u"need"_s, u"uid customer_id words sign interaction_id wanted_on state author_id created_at closed_at"_s, Entity::Need);
    return table;
}

const Table& expiry() {
    static const Table table = record(
        u"expiry"_s,
        u"uid customer_id words due_date lead_days warn_from state warned_at interaction_id author_id created_at closed_at"_s,
        Entity::Expiry);
    return table;
}

const Table& feedback() {
    static const Table table = record(
        u"feedback"_s,
        u"uid customer_id question scale channel asked_at asked_by asked_in score words answered_at we_did told_at told_by told_in"_s,
        Entity::Feedback);
    return table;
}

const Table& answer() {
    static const Table table = record(u"answer"_s, u"uid question words version changed_at changed_by retired"_s, Entity::Answer);
    return table;
}

const Table& answerVersion() {
    static const Table table =
        part(u"answer_version"_s, u"answer_id number words at author_id"_s, Entity::Answer, u"answer_id"_s);
    return table;
}

const Table& answerTold() {
    static const Table table =
        part(u"answer_told"_s, u"interaction_id answer_id version words"_s, Entity::Interaction, u"interaction_id"_s);
    return table;
}

const Table& announcement() {
    static const Table table = record(u"announcement"_s, u"uid words answer_id at author_id closed_at"_s, Entity::Announcement);
    return table;
}

const Table& announcementCustomer() {
    static const Table table = part(u"announcement_customer"_s, u"announcement_id customer_id told_at interaction_id"_s,
                                    Entity::Announcement, u"announcement_id"_s);
    return table;
}

const Table& playbook() {
    static const Table table = record(u"playbook"_s, u"uid name channel retired position"_s, Entity::Playbook);
    return table;
}

const Table& playbookStep() {
    static const Table table = part(u"playbook_step"_s, u"playbook_id words position"_s, Entity::Playbook, u"playbook_id"_s);
    return table;
}

const Table& interactionAim() {
    static const Table table = part(u"interaction_aim"_s, u"interaction_id aim"_s, Entity::Interaction, u"interaction_id"_s);
    return table;
}

const Table& interactionStep() {
    static const Table table = part(u"interaction_step"_s, u"interaction_id playbook_id words done position"_s,
                                    Entity::Interaction, u"interaction_id"_s);
    return table;
}

const Table& milestone() {
    static const Table table = record(u"milestone"_s, u"uid customer_id kind label date lead_days"_s, Entity::Milestone,
                                      u"month_day leap_day greeted_year tier active"_s);
    return table;
}

const Table& greeting() {
    static const Table table =
        part(u"greeting"_s, u"milestone_id year at channel words author_id"_s, Entity::Milestone, u"milestone_id"_s);
    return table;
}

const Table& staff() {
    static const Table table = record(u"staff"_s, u"uid name role active"_s, Entity::Staff);
    return table;
}

const Table& tag() {
    static const Table table = record(u"tag"_s, u"name folded cadence_ideal cadence_maximum"_s, Entity::Tag);
    return table;
}

const Table& customField() {
    static const Table table = record(u"custom_field"_s, u"name type choices position"_s, Entity::CustomField);
    return table;
}

const Table& greetingTemplate() {
    static const Table table =
        record(u"greeting_template"_s, u"uid kind language belated words position"_s, Entity::GreetingTemplate);
    return table;
}

const Table& tierCadence() {
    static const Table table =
        record(u"tier_cadence"_s, u"tier cadence_ideal cadence_maximum gesture_budget"_s, Entity::TierCadence);
    return table;
}

const std::vector<const Table*>& all() {
    static const std::vector<const Table*> list = {&staff(),
                                                   &tag(),
                                                   &customField(),
                                                   &customer(),
                                                   &contactPoint(),
                                                   &postalAddress(),
                                                   &customerTag(),
                                                   &customerGoal(),
                                                   &customerHandover(),
                                                   &customerConsent(),
                                                   &customerTopic(),
                                                   &customValue(),
                                                   &customerPhoto(),
                                                   &formerUid(),
                                                   &notSame(),
                                                   &relation(),
                                                   &answer(),
                                                   &answerVersion(),
                                                   &playbook(),
                                                   &playbookStep(),
                                                   &interaction(),
                                                   &interactionCustomer(),
                                                   &interactionPrivateNote(),
                                                   &commitment(),
                                                   &commitmentRedating(),
                                                   &commitmentHandover(),
                                                   &plannedInteraction(),
                                                   &customerCase(),
                                                   &caseStep(),
                                                   &caseCommitment(),
                                                   &caseInteraction(),
                                                   &answerTold(),
                                                   &interactionAim(),
                                                   &interactionStep(),
                                                   &announcement(),
                                                   &announcementCustomer(),
                                                   &gesture(),
                                                   &need(),
                                                   &expiry(),
                                                   &feedback(),
                                                   &milestone(),
                                                   &greeting(),
                                                   &greetingTemplate(),
                                                   &tierCadence()};
    return list;
}

const Table& named(const QString& name) {
    for (const Table* table : all()) {
        if (table->name == name)
            return *table;
    }
    throw Error(ErrorCode::Internal,
                QCoreApplication::translate("storage", "The change log names a part of the store that Rapport does not know."),
                u"unknown table in the change log"_s);
}

const std::vector<Reference>& referencesTo(const Table& parent) {
    static const std::map<const Table*, std::vector<Reference>> all = makeReferences();
    static const std::vector<Reference> none;
    const auto found = all.find(&parent);
    return found == all.end() ? none : found->second;
}

} // namespace tables

} // namespace rapport::storage
