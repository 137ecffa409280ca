#include "rapport/core/text.h"
#include "rapport/services/customers.h"
#include "rapport/storage/customerrepository.h"
#include "services/common/words.h"

#include <algorithm>

namespace rapport::services {

using domain::CustomField;
using storage::CustomerRepository;
using storage::WriteSession;

namespace {

CustomField tidied(CustomField field) {
    field.name = text::normalisedLine(field.name);
    QStringList choices;
    for (const QString& raw : field.choices) {
        const QString choice = text::normalisedLine(raw);
        if (!choice.isEmpty() && !choices.contains(choice))
            choices.append(choice);
    }
    field.choices = field.type == domain::FieldType::Choice ? choices : QStringList();
    return field;
}

QString problemWith(const std::vector<CustomField>& fields, const CustomField& field) {
    if (field.name.isEmpty())
        return Words::tr("A field needs a name.");
    if (field.type == domain::FieldType::Choice && field.choices.isEmpty())
        return Words::tr("A field of choices needs at least one choice.");
    const QString name = text::folded(field.name);
    const auto same = [&](const CustomField& one) { return one.id != field.id && text::folded(one.name) == name; };
    if (std::any_of(fields.begin(), fields.end(), same))
        return Words::tr("There already is a field called %1.").arg(field.name);
    return {};
}

} // namespace

QFuture<std::vector<CustomField>> customFields(const Workspace& workspace) {
    return workspace.store.read([](storage::ReadSession& session) { return CustomerRepository(session).customFields(); });
}

QFuture<CustomFieldId> saveCustomField(const Workspace& workspace, const CustomField& field) {
    return workspace.store.write(
        workspace.change(Words::tr("Save field")), [field, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeSettings);
            CustomField saved = tidied(field);
            const auto fields = CustomerRepository(session).customFields();
            refuse(problemWith(fields, saved));
            if (!saved.id.isValid() && saved.position == 0)
                saved.position = static_cast<int>(fields.size()) + 1;
            session.relabel((field.id.isValid() ? Words::tr("Edit field %1") : Words::tr("Add field %1")).arg(saved.name));
            return CustomerRepository::saveCustomField(session, saved);
        });
}

QFuture<void> moveCustomField(const Workspace& workspace, CustomFieldId id, int step) {
    return workspace.store.write(
        workspace.change(Words::tr("Move field")), [id, step, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeSettings);
            auto fields = CustomerRepository(session).customFields();
            const auto moved = std::find_if(fields.begin(), fields.end(), [id](const CustomField& one) { return one.id == id; });
            if (moved == fields.end())
                throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no such field any more."));
            session.relabel(Words::tr("Move field %1").arg(moved->name));
            const auto last = static_cast<qsizetype>(fields.size()) - 1;
            const auto to = fields.begin() + std::clamp<qsizetype>(moved - fields.begin() + step, 0, last);
            if (to > moved)
                std::rotate(moved, moved + 1, to + 1);
            else
                std::rotate(to, moved, moved + 1);
            // Positions as they stand in the list, should two have been equal.
            for (size_t place = 0; place < fields.size(); ++place) {
                if (std::exchange(fields[place].position, static_cast<int>(place) + 1) != fields[place].position)
                    CustomerRepository::saveCustomField(session, fields[place]);
            }
        });
}

QFuture<void> removeCustomField(const Workspace& workspace, CustomFieldId id) {
    return workspace.store.write(
        workspace.change(Words::tr("Remove field")), [id, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeSettings);
            const auto fields = CustomerRepository(session).customFields();
            const auto gone = std::find_if(fields.begin(), fields.end(), [id](const CustomField& one) { return one.id == id; });
            if (gone == fields.end())
                throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no such field any more."));
            session.relabel(Words::tr("Remove field %1").arg(gone->name));
            CustomerRepository::removeCustomField(session, id);
        });
}

} // namespace rapport::services
