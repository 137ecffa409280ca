#include "services/importing/contactlinker.h"

#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"

namespace rapport::services {

namespace {

using domain::Customer;
using domain::Relation;
using domain::RelationKind;
using storage::CustomerRepository;

/// The same said from the other end.
bool isMutual(RelationKind kind) {
    return kind == RelationKind::MarriedTo || kind == RelationKind::SiblingOf || kind == RelationKind::FriendOf;
}

bool isSame(const Relation& a, const Relation& b) {
    if (a.kind != b.kind || a.label != b.label)
        return false;
    return (a.from == b.from && a.to == b.to) || (isMutual(a.kind) && a.from == b.to && a.to == b.from);
}

} // namespace

bool isLostWithout(const exchange::ContactRelation& relation) {
    return !relation.other.uid.isEmpty() && !relation.other.name.isEmpty();
}

QString notHere(const exchange::ContactRelation& relation) {
    return Words::tr("“%1”, whom the contact is related to, is not here").arg(shortened(relation.other.name));
}

void ContactLinker::prepare(PreparedContact& contact) {
    if (!contact.links)
        return;
    Customer& customer = contact.customer.customer;
    const ContactLinks& links = *contact.links;
    if (!links.owner.isEmpty())
        customer.owner = staffNamed(links.owner);
    for (const exchange::ContactField& field : links.fields) {
        if (const CustomFieldId id = fieldFor(field); id.isValid())
            customer.customValues.push_back({id, text::normalisedLine(field.value)});
    }
    customer.organisation = links.organisationUid.isEmpty() ? CustomerId() : organisationWith(links.organisationUid);
    if (customer.organisation.isValid())
        customer.organisationName.clear();
}

void ContactLinker::add(CustomerId id, const Customer& customer) {
    if (customer.kind == domain::CustomerKind::Organisation)
        m_organisations.insert(customer.uid, id);
}

void ContactLinker::remember(const PreparedContact& contact, const QString& uid) {
    if (!contact.links)
        return;
    const ContactLinks& links = *contact.links;
    const Customer& customer = contact.customer.customer;
    const bool needsOrganisation = !links.organisationUid.isEmpty() && !customer.organisation.isValid();
    if (needsOrganisation || !links.referrer.isEmpty() || !links.relations.empty())
        m_waiting.push_back({uid, contact.line, contact.links, needsOrganisation});
}

std::vector<exchange::Problem> ContactLinker::linkAll() {
    auto problems = std::exchange(m_problems, {});
    m_organisations.clear();
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        link(waiting, problems);
    return problems;
}

void ContactLinker::link(const Waiting& waiting, std::vector<exchange::Problem>& problems) {
    const CustomerRepository customers(m_session);
    const auto id = customers.findByUid(waiting.uid);
    if (!id)
        return;
    const ContactLinks& links = *waiting.links;
    if (waiting.needsOrganisation || !links.referrer.isEmpty()) {
        Customer customer = customers.find(*id).value();
        const CustomerId organisation = waiting.needsOrganisation ? organisationWith(links.organisationUid) : CustomerId();
        if (organisation.isValid() && organisation != *id && !customer.organisation.isValid()) {
            customer.organisation = organisation;
            customer.organisationName.clear();
        }
        const CustomerId referrer = customerOf(links.referrer);
        if (referrer.isValid() && referrer != *id && !customer.referrer.isValid())
            customer.referrer = referrer;
        CustomerRepository::save(*m_writing, customer);
    }
    for (const exchange::ContactRelation& relation : links.relations) {
        if (!relate(*id, relation) && isLostWithout(relation))
            problems.push_back({{}, waiting.line, 0, exchange::Severity::Note, notHere(relation)});
    }
}

std::optional<Relation> ContactLinker::relationOf(CustomerId customer, const exchange::ContactRelation& named) const {
    const CustomerId other = customerOf(named.other);
    if (!other.isValid() || other == customer)
        return {};
    return Relation{{}, named.reversed ? other : customer, named.reversed ? customer : other, named.kind, named.label};
}

bool ContactLinker::relate(CustomerId customer, const exchange::ContactRelation& named) {
    const auto relation = relationOf(customer, named);
    if (!relation)
        return false;
    const auto known = CustomerRepository(m_session).relationsOf(customer);
    if (std::none_of(known.begin(), known.end(), [&](const Relation& each) { return isSame(each, *relation); }))
        CustomerRepository::saveRelation(*m_writing, *relation);
    return true;
}

CustomerId ContactLinker::customerOf(const exchange::ContactName& name) const {
    const CustomerRepository customers(m_session);
    if (!name.uid.isEmpty()) {
        const auto found = customers.findByUid(name.uid);
        return found.value_or(CustomerId());
    }
    if (name.name.isEmpty())
        return {};
    const auto found = customers.named(name.name);
    if (found.size() != 1)
        return {};
    // What only begins so, or is reached so, is somebody else.
    const auto customer = customers.find(found.front());
    return customer && text::folded(domain::displayNameOf(*customer)) == text::folded(name.name) ? found.front() : CustomerId();
}

CustomerId ContactLinker::organisationWith(const QString& uid) {
    if (const auto known = m_organisations.constFind(uid); known != m_organisations.constEnd())
        return *known;
    const CustomerId found = CustomerRepository(m_session).findByUid(uid).value_or(CustomerId());
    m_organisations.insert(uid, found);
    return found;
}

StaffId ContactLinker::staffNamed(const QString& name) {
    if (const auto known = m_staff.constFind(name); known != m_staff.constEnd())
        return *known;
    StaffId found;
    for (const domain::StaffMember& member : storage::StaffRepository(m_session).all()) {
        if (text::folded(member.name) == text::folded(name) && !found.isValid())
            found = member.id;
    }
    m_staff.insert(name, found);
    if (!found.isValid())
        m_problems.push_back({{},
                              0,
                              0,
                              exchange::Severity::Note,
                              Words::tr("Nobody here is called “%1”: whom they look after has nobody").arg(shortened(name))});
    return found;
}

CustomFieldId ContactLinker::fieldFor(const exchange::ContactField& field) {
    if (!m_fields) {
        m_fields.emplace();
        for (const domain::CustomField& each : CustomerRepository(m_session).customFields())
            m_fields->insert(text::folded(each.name), each.id);
    }
    const QString name = text::folded(field.name);
    if (const auto known = m_fields->constFind(name); known != m_fields->constEnd())
        return *known;
    if (m_writing == nullptr)
        return {};
    domain::CustomField made{{}, field.name, field.type, field.choices, static_cast<int>(m_fields->size())};
    if (made.type == domain::FieldType::Choice && !made.choices.contains(field.value))
        made.choices += field.value;
    const CustomFieldId id = CustomerRepository::saveCustomField(*m_writing, made);
    m_fields->insert(name, id);
    return id;
}

} // namespace rapport::services
