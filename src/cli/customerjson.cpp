#include "cli/balancerows.h"
#include "cli/carerows.h"
#include "cli/customershow.h"
#include "cli/goalrows.h"
#include "cli/interactionjson.h"
#include "cli/legrows.h"
#include "cli/rows.h"
#include "cli/when.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Customer;
using services::CustomerPage;

namespace {

Json nameOf(const domain::PersonName& name) {
    return Json::object({{u"prefix"_s, name.prefix},
                         {u"given"_s, name.given},
                         {u"middle"_s, name.middle},
                         {u"family"_s, name.family},
                         {u"suffix"_s, name.suffix},
                         {u"nickname"_s, name.nickname}});
}

Json pointsOf(const Customer& customer, domain::ContactKind kind) {
    Json::Elements points;
    for (const auto& point : customer.contactPoints) {
        if (point.kind == kind)
            points.push_back(
                Json::object({{u"label"_s, point.label}, {u"value"_s, point.value}, {u"preferred"_s, point.preferred}}));
    }
    return points;
}

Json addressOf(const domain::PostalAddress& address) {
    return Json::object({{u"label"_s, address.label},
                         {u"po_box"_s, address.poBox},
                         {u"extended"_s, address.extended},
                         {u"street"_s, address.street},
                         {u"locality"_s, address.locality},
                         {u"region"_s, address.region},
                         {u"postal_code"_s, address.postalCode},
                         {u"country"_s, address.country}});
}

Json customOf(const CustomerPage& page) {
    Json::Members members;
    for (const auto& field : page.customFields) {
        for (const auto& value : page.record.customer.customValues) {
            if (value.field == field.id)
                members.emplace_back(field.name, value.value);
        }
    }
    return Json::object(std::move(members));
}

/// Read from this customer's end: `inverse` when the link was entered from the other one's.
Json relationOf(const CustomerPage& page, const domain::Relation& relation) {
    const bool inverse = relation.to == page.record.customer.id;
    const CustomerId other = inverse ? relation.from : relation.to;
    return Json::object({{u"id"_s, relation.id},
                         {u"kind"_s, domain::key(relation.kind)},
                         {u"label"_s, relation.label},
                         {u"inverse"_s, inverse},
                         {u"customer"_s, other},
                         {u"name"_s, page.relatedNames.value(other.value())}});
}

Json linkTo(CustomerId id, const QString& name) {
    return name.isEmpty() && !id.isValid() ? Json() : Json::object({{u"id"_s, id}, {u"name"_s, name}});
}

Json::Members whoItIs(const CustomerPage& page) {
    const Customer& customer = page.record.customer;
    return {{u"id"_s, customer.id},
            {u"uid"_s, customer.uid},
            {u"kind"_s, domain::key(customer.kind)},
            {u"state"_s, domain::key(customer.state)},
            {u"name"_s, domain::displayNameOf(customer)},
            {u"name_parts"_s, nameOf(customer.name)},
            {u"display_name"_s, customer.displayName},
            {u"organisation"_s, linkTo(customer.organisation, page.organisationName)},
            {u"title"_s, customer.title},
            {u"care_note"_s, customer.careNote},
            {u"phones"_s, pointsOf(customer, domain::ContactKind::Phone)},
            {u"emails"_s, pointsOf(customer, domain::ContactKind::Email)},
            {u"links"_s, pointsOf(customer, domain::ContactKind::Link)},
            {u"messengers"_s, pointsOf(customer, domain::ContactKind::InstantMessage)},
            {u"addresses"_s, Json::list(customer.addresses, addressOf)}};
}

Json::Members whatMatters(const CustomerPage& page) {
    const Customer& customer = page.record.customer;
    return {{u"tags"_s, customer.tags},
            {u"tier"_s, domain::key(customer.tier)},
            {u"owner"_s, page.ownerName.isEmpty() ? Json() : Json(page.ownerName)},
            {u"preferred_channel"_s, customer.preferredChannel ? Json(domain::key(*customer.preferredChannel)) : Json()},
            {u"best_hours"_s, customer.bestHours},
            {u"time_zone"_s, customer.timeZone},
            {u"language"_s, customer.language},
            {u"goals"_s, wordsOf(customer.goals)},
            {u"topics"_s, customer.topics},
            {u"notes"_s, customer.notes},
            {u"referrer"_s, linkTo(customer.referrer, page.referrerName)},
            {u"custom"_s, customOf(page)},
            {u"photo_bytes"_s, qint64{customer.photo.size()}},
            {u"leap_day"_s, domain::key(customer.leapDayRule)},
            {u"ask_days"_s, customer.askDays},
            {u"opted_out"_s, customer.optedOut}};
}

Json::Members whatHappened(const CustomerPage& page, const QTimeZone& zone) {
    const auto& row = page.row;
    return {{u"cadence"_s, Json::object({{u"ideal_days"_s, page.cadence.ideal}, {u"maximum_days"_s, page.cadence.maximum}})},
            {u"last_contact"_s, row.lastContact ? Json(isoMoment(*row.lastContact, zone)) : Json()},
            {u"next_touch"_s, row.nextTouch},
            {u"drift"_s, driftKey(row.drift)},
            {u"relations"_s, Json::list(page.record.relations, [&](const auto& one) { return relationOf(page, one); })},
            {u"commitments"_s, asJson(page.openCommitments)},
            {u"milestones"_s, asJson(page.milestones)},
            {u"timeline"_s, Json::list(page.timeline, [&](const auto& entry) { return asJson(entry, zone); })},
            {u"planned"_s, asJson(page.plans)},
            {u"legs"_s, asJson(page.legs)}};
}

Json consentOf(const domain::Consent& consent) {
    return Json::object({{u"purpose"_s, domain::key(consent.purpose)},
                         {u"given"_s, consent.given},
                         {u"said_on"_s, consent.saidOn},
                         {u"words"_s, consent.words}});
}

Json::Members whatIsKept(const CustomerPage& page) {
    const auto& care = page.care;
    return {{u"needs"_s, careJson(care.needs)},
            {u"expiries"_s, careJson(care.expiries)},
            {u"gestures"_s, careJson(care.gestures)},
            {u"feedback"_s, careJson(care.feedback)},
            {u"rhythm"_s, care.rhythm ? asJson(*care.rhythm, page.record.customer.id, page.row.name) : Json()},
            {u"referrals"_s, careJson(care.referrals)},
            {u"goal_days"_s, asJson(page.record.customer.goals)},
            {u"consents"_s, Json::list(page.record.customer.consents, &consentOf)},
            {u"balance"_s, Json::object(balanceMembers(page.balance))}};
}

} // namespace

Json asJson(const CustomerPage& page, const QTimeZone& zone) {
    Json::Members members = whoItIs(page);
    for (auto part : {whatMatters(page), whatHappened(page, zone), whatIsKept(page)})
        members.insert(members.end(), part.begin(), part.end());
    return Json::object(std::move(members));
}

} // namespace rapport::cli
