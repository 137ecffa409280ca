#include "rapport/core/text.h"
#include "rapport/storage/cadences.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/greetingtemplaterepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/transfer/storeimport.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::CustomField;
using domain::GreetingTemplate;
using domain::StaffMember;

namespace {

/// The member that the document means: of its uid, else of its name.
std::optional<StaffMember> knownMember(storage::ReadSession& session, const StaffMember& wanted) {
    const auto members = storage::StaffRepository(session).all();
    auto found = std::find_if(members.begin(), members.end(), [&](const auto& each) { return each.uid == wanted.uid; });
    if (found == members.end())
        found = std::find_if(members.begin(), members.end(),
                             [&](const auto& each) { return text::folded(each.name) == text::folded(wanted.name); });
    return found == members.end() ? std::nullopt : std::optional(*found);
}

/// Ours, with the choices that the document has besides.
CustomField withChoicesOf(CustomField ours, const CustomField& theirs) {
    for (const QString& choice : theirs.choices) {
        if (!ours.choices.contains(choice))
            ours.choices += choice;
    }
    return ours;
}

} // namespace

StoreImport::Done StoreImport::takeRecord(const StaffMember& raw) {
    StaffMember member = normalised(raw);
    if (const QString problem = problemWith(member); !problem.isEmpty() || member.uid.isEmpty()) {
        refuse(problem.isEmpty() ? Words::tr("it has no uid") : problem);
        return Done::Rejected;
    }
    const auto known = knownMember(m_session, member);
    if (!known) {
        m_references.add(member.uid, m_target ? storage::StaffRepository::save(*m_target, member) : StaffId(nextPlaceholder()));
        return Done::Created;
    }
    m_references.add(member.uid, known->id);
    member.id = known->id;
    if (!m_isFresh || member == *known)
        return Done::Unchanged;
    if (m_target)
        storage::StaffRepository::save(*m_target, member);
    return Done::Updated;
}

StoreImport::Done StoreImport::takeRecord(const exchange::TagRecord& record) {
    const QString name = text::normalisedLine(record.name);
    const QString problem = name.isEmpty()   ? Words::tr("a tag without a name")
                            : record.cadence ? problemWith(*record.cadence)
                                             : QString();
    if (!problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const auto known = m_tags.constFind(text::folded(name));
    const bool isKnown = known != m_tags.cend();
    if (isKnown && *known == record.cadence)
        return Done::Unchanged;
    m_tags.insert(text::folded(name), record.cadence);
    if (m_target) {
        storage::saveTag(*m_target, name);
        if (record.cadence || isKnown)
            storage::setTagCadence(*m_target, name, record.cadence);
    }
    return isKnown ? Done::Updated : Done::Created;
}

StoreImport::Done StoreImport::takeRecord(const exchange::TierRecord& record) {
    if (const QString problem = problemWith(record.cadence); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    if (record.gestureBudget && *record.gestureBudget < 0) {
        refuse(Words::tr("a budget below nothing"));
        return Done::Rejected;
    }
    const storage::TierCadences known = storage::tierCadences(m_session);
    if (known.of(record.tier) == record.cadence && known.budgetOf(record.tier) == record.gestureBudget)
        return Done::Unchanged;
    if (m_target) {
        storage::setTierCadence(*m_target, record.tier, record.cadence);
        storage::setGestureBudget(*m_target, record.tier, record.gestureBudget);
    }
    return Done::Updated;
}

StoreImport::Done StoreImport::takeRecord(const CustomField& raw) {
    CustomField field = raw;
    field.name = text::normalisedLine(raw.name);
    if (field.name.isEmpty()) {
        refuse(Words::tr("a field without a name"));
        return Done::Rejected;
    }
    const auto known = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto& each) { return each.name == field.name; });
    if (known == m_fields.end()) {
        field.id = m_target ? storage::CustomerRepository::saveCustomField(*m_target, field) : CustomFieldId(nextPlaceholder());
        m_references.add(field.name, field.id);
        m_fields.push_back(field);
        return Done::Created;
    }
    if (known->type != field.type) {
        refuse(Words::tr("there is a field “%1” of another type already").arg(shortened(field.name)));
        return Done::Rejected;
    }
    const CustomField joined = withChoicesOf(*known, field);
    if (joined == *known)
        return Done::Unchanged;
    if (m_target)
        storage::CustomerRepository::saveCustomField(*m_target, joined);
    *known = joined;
    return Done::Updated;
}

StoreImport::Done StoreImport::takeRecord(const GreetingTemplate& raw) {
    GreetingTemplate greeting = normalised(raw);
    if (const QString problem = problemWith(greeting); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const auto own = storage::GreetingTemplateRepository(m_session).all();
    const auto known = std::find_if(own.begin(), own.end(), [&](const auto& each) { return each.uid == greeting.uid; });
    if (known != own.end()) {
        greeting.id = known->id;
        if (greeting == *known)
            return Done::Unchanged;
    }
    if (m_target)
        storage::GreetingTemplateRepository::save(*m_target, greeting);
    return known == own.end() ? Done::Created : Done::Updated;
}

} // namespace rapport::services
