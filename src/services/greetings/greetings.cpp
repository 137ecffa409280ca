#include "rapport/services/greetings.h"

#include "rapport/core/language.h"
#include "rapport/storage/greetingtemplaterepository.h"
#include "services/common/words.h"
#include "services/greetings/ourgreetings.h"

#include <algorithm>

namespace rapport::services {

using domain::GreetingTemplate;
using storage::GreetingTemplateRepository;
using storage::WriteSession;

QFuture<std::vector<GreetingTemplate>> greetingTemplates(const Workspace& workspace) {
    return workspace.store.read([](storage::ReadSession& session) { return GreetingTemplateRepository(session).all(); });
}

QFuture<GreetingTemplateId> saveGreetingTemplate(const Workspace& workspace, const GreetingTemplate& greeting) {
    const bool isNew = !greeting.id.isValid();
    return workspace.store.write(
        workspace.change(isNew ? Words::tr("Add words to greet with") : Words::tr("Edit words to greet with")),
        [greeting, isNew, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeSettings);
            GreetingTemplate saved = greeting;
            if (isNew) {
                const auto all = GreetingTemplateRepository(session).all();
                saved.position = all.empty() ? 1 : all.back().position + 1;
            } else {
                saved.uid = required(GreetingTemplateRepository(session).find(greeting.id),
                                     Words::tr("These words have been removed meanwhile."))
                                .uid;
            }
            return GreetingTemplateRepository::save(session, saved);
        });
}

QFuture<void> removeGreetingTemplate(const Workspace& workspace, GreetingTemplateId id) {
    return workspace.store.write(
        workspace.change(Words::tr("Remove words to greet with")), [id, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeSettings);
            (void)required(GreetingTemplateRepository(session).find(id), Words::tr("There are no such words to greet with."));
            GreetingTemplateRepository::remove(session, id);
        });
}

QString ourWordsFor(std::optional<domain::MilestoneKind> kind, const QString& language, bool belated) {
    const auto find = [&](const std::optional<domain::MilestoneKind>& wanted) {
        const QString main = text::mainLanguage(language);
        const auto& all = ourGreetings();
        const auto found = std::find_if(all.begin(), all.end(), [&](const GreetingTemplate& one) {
            return one.kind == wanted && one.language == main && one.belated == belated;
        });
        return found == all.end() ? QString() : found->words;
    };
    const QString words = find(kind);
    return words.isEmpty() ? find(std::nullopt) : words;
}

} // namespace rapport::services
