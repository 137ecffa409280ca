#include "exchange/vcard/ascii.h"
#include "exchange/vcard/properties.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::Customer;
using domain::MilestoneKind;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

void labelMilestone(domain::Milestone& milestone, const QString& label) {
    if (milestone.kind != MilestoneKind::Custom)
        return;
    if (label.compare("anniversary"_L1, Qt::CaseInsensitive) == 0)
        milestone.kind = MilestoneKind::WeddingAnniversary;
    else if (label.compare("birthday"_L1, Qt::CaseInsensitive) == 0)
        milestone.kind = MilestoneKind::Birthday;
    else
        milestone.label = label;
}

void labelMember(CardDraft& draft, const CardDraft::GroupMember& member, const QString& label) {
    switch (member.part) {
    case CardDraft::Part::Point:
        draft.record.customer.contactPoints[member.index].label = label;
        break;
    case CardDraft::Part::Address:
        draft.record.customer.addresses[member.index].label = label;
        break;
    case CardDraft::Part::Milestone:
        labelMilestone(draft.record.milestones[member.index], label);
        break;
    case CardDraft::Part::OwnDate:
        if (draft.record.milestones[member.index].kind == MilestoneKind::Custom)
            draft.record.milestones[member.index].label = label;
        break;
    case CardDraft::Part::Relation:
        properties::labelRelation(draft.record.relations[member.index], label);
        break;
    case CardDraft::Part::OwnRelation:
        break;
    }
}

void applyGroupLabels(CardDraft& draft) {
    for (const CardDraft::GroupLabel& label : draft.labels) {
        bool used = label.line.isEmpty();
        for (const CardDraft::GroupMember& member : draft.members) {
            if (member.group != label.group)
                continue;
            // The line of a relation stays, and so does what says which one it is.
            used = used || member.part != CardDraft::Part::Relation;
            if (!label.label.isEmpty())
                labelMember(draft, member, label.label);
        }
        if (!used)
            draft.foreign.append(label.line);
    }
}

void choosePreferred(CardDraft& draft) {
    for (const CardDraft::Best& best : draft.best) {
        if (best.rank < CardDraft::notPreferred)
            draft.record.customer.contactPoints[best.index].preferred = true;
    }
}

void settleRole(CardDraft& draft) {
    QString& title = draft.record.customer.title;
    if (draft.role.isEmpty() || draft.role == title)
        return;
    if (title.isEmpty())
        title = draft.role;
    else
        draft.foreign.append(draft.roleLine);
}

void settleFormattedAddresses(CardDraft& draft) {
    auto& addresses = draft.record.customer.addresses;
    if (!addresses.empty()) {
        draft.foreign.append(draft.formattedAddressLines);
        return;
    }
    for (const auto& [label, text] : draft.formattedAddresses) {
        domain::PostalAddress address;
        address.label = label;
        address.street = text;
        if (!text.isEmpty())
            addresses.push_back(address);
    }
}

/// Whether `text` is the name's parts in their order, one blank between them: what is shown anyway.
bool isWhole(const domain::PersonName& name, QStringView text) {
    bool first = true;
    for (const QString* part : {&name.prefix, &name.given, &name.middle, &name.family, &name.suffix}) {
        if (part->isEmpty())
            continue;
        if (!std::exchange(first, false)) {
            if (!text.startsWith(u' '))
                return false;
            text = text.sliced(1);
        }
        if (!text.startsWith(*part))
            return false;
        text = text.sliced(part->size());
    }
    return text.isEmpty();
}

bool hasPersonalName(const Customer& customer) {
    const domain::PersonName& name = customer.name;
    return !(name.given.isEmpty() && name.family.isEmpty() && name.middle.isEmpty());
}

void becomeOrganisation(CardDraft& draft) {
    Customer& customer = draft.record.customer;
    customer.kind = domain::CustomerKind::Organisation;
    // RFC 6350, 6.1.4: FN is its name, ORG what it is a part of. With departments that line was kept already.
    const bool isPart = !draft.formattedName.isEmpty() && !customer.organisationName.isEmpty() &&
                        draft.formattedName != customer.organisationName;
    if (isPart && !draft.hasDepartments)
        draft.foreign.append(u"ORG:"_s + escaped(customer.organisationName));
    customer.displayName = draft.formattedName.isEmpty() ? customer.organisationName : draft.formattedName;
    customer.organisationName.clear();
    for (domain::Milestone& milestone : draft.record.milestones) {
        if (milestone.kind == MilestoneKind::Birthday)
            milestone.kind = MilestoneKind::Founding;
    }
}

/// As Rapport wrote it, unless another program has changed the name since.
bool takeAsWritten(CardDraft& draft) {
    Customer customer = draft.record.customer;
    if (draft.isOrganisation)
        customer.kind = domain::CustomerKind::Organisation;
    customer.displayName = draft.ownDisplayName;
    if (domain::displayNameOf(customer) != draft.formattedName)
        return false;
    draft.record.customer = std::move(customer);
    return true;
}

void settleName(CardDraft& draft) {
    if (draft.ours && takeAsWritten(draft))
        return;
    Customer& customer = draft.record.customer;
    // A card with nobody's name but an organisation's is that organisation's.
    const bool onlyOrganisation = !hasPersonalName(customer) && customer.name.nickname.isEmpty() &&
                                  !customer.organisationName.isEmpty() &&
                                  (draft.formattedName.isEmpty() || draft.formattedName == customer.organisationName);
    if (draft.isOrganisation || onlyOrganisation) {
        becomeOrganisation(draft);
        return;
    }
    if (!draft.formattedName.isEmpty() && (!hasPersonalName(customer) || !isWhole(customer.name, draft.formattedName)))
        customer.displayName = draft.formattedName;
}

/// Whether it can be found again. A card without any name is called by what else it says.
bool hasName(CardDraft& draft) {
    Customer& customer = draft.record.customer;
    if (domain::problemWith(customer).isEmpty())
        return true;
    if (!draft.any)
        return false;
    const QString text = domain::displayNameOf(customer);
    customer.displayName = text.isEmpty() ? tr("Unnamed contact") : text;
    return domain::problemWith(customer).isEmpty();
}

/// Most have none or one.
QString joined(QStringList& texts, const QString& glue) {
    return texts.size() == 1 ? std::move(texts.front()) : texts.join(glue);
}

void dropRepeated(std::vector<ContactRelation>& relations) {
    for (size_t i = 0; i < relations.size();) {
        const auto here = relations.begin() + static_cast<std::ptrdiff_t>(i);
        const bool again = std::any_of(relations.begin(), here, [&](const ContactRelation& earlier) {
            return earlier.kind == here->kind && earlier.reversed == here->reversed && earlier.label == here->label &&
                   (earlier.other.name.isEmpty() ? earlier.other.uid == here->other.uid : earlier.other.name == here->other.name);
        });
        if (again || here->other.isEmpty())
            relations.erase(here);
        else
            ++i;
    }
}

void settleMilestones(CardDraft& draft) {
    auto& milestones = draft.record.milestones;
    bool born = false;
    for (size_t i = 0; i < milestones.size();) {
        domain::Milestone& each = milestones[i];
        const bool again =
            std::find_if(milestones.begin(), milestones.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& earlier) {
                return earlier.kind == each.kind && earlier.date == each.date &&
                       (each.kind != MilestoneKind::Custom || earlier.label == each.label);
            }) != milestones.begin() + static_cast<std::ptrdiff_t>(i);
        if (again) {
            milestones.erase(milestones.begin() + static_cast<std::ptrdiff_t>(i));
            continue;
        }
        if (each.kind == MilestoneKind::Birthday && born) {
            each.kind = MilestoneKind::Custom;
            each.label = tr("Birthday");
        }
        born = born || each.kind == MilestoneKind::Birthday;
        if (each.kind == MilestoneKind::Custom && each.label.isEmpty())
            each.label = tr("Date");
        ++i;
    }
}

} // namespace

bool finishCard(CardDraft& draft, const ContactReader::OnProblem& onProblem) {
    if (draft.isGroup) {
        draft.isOrganisation = true;
        const QString called = text::elided(draft.formattedName, 60);
        onProblem({{},
                   draft.record.line,
                   0,
                   Severity::Note,
                   tr("“%1” is a group of contacts; it was imported as an organisation").arg(called)});
    }
    applyGroupLabels(draft);
    choosePreferred(draft);
    settleRole(draft);
    settleFormattedAddresses(draft);
    Customer& customer = draft.record.customer;
    customer.notes = joined(draft.notes, u"\n\n"_s);
    settleName(draft);
    if (!draft.ours)
        settleMilestones(draft);
    dropRepeated(draft.record.relations);
    customer.foreign = joined(draft.foreign, u"\n"_s);
    if (hasName(draft))
        return true;
    onProblem({{}, draft.record.line, 0, Severity::Error, tr("The card is empty; it was not imported")});
    return false;
}

} // namespace rapport::exchange
