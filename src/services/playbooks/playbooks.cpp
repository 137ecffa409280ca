#include "rapport/services/playbooks.h"

#include "services/common/words.h"

namespace rapport::services {

using domain::Act;
using domain::Playbook;
using storage::PlaybookRepository;
using storage::ReadSession;
using storage::WriteSession;

QFuture<std::vector<Playbook>> playbooks(const Workspace& workspace) {
    return workspace.store.read([](ReadSession& session) { return PlaybookRepository(session).all(); });
}

QFuture<PlaybookId> savePlaybook(const Workspace& workspace, const Playbook& playbook) {
    const auto save = [playbook, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::ChangeSettings);
        Playbook complete = domain::normalised(playbook);
        refuse(domain::problemWith(complete));
        if (!complete.id.isValid())
            complete.position = static_cast<int>(PlaybookRepository(session).all().size());
        session.relabel(Words::tr("Playbook “%1”").arg(shortened(complete.name)));
        return PlaybookRepository::save(session, complete);
    };
    return workspace.store.write(workspace.change(Words::tr("Save playbook")), save);
}

QFuture<void> setPlaybookRetired(const Workspace& workspace, PlaybookId id, bool retired) {
    const auto save = [id, retired, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::ChangeSettings);
        Playbook playbook = required(PlaybookRepository(session).find(id), Words::tr("There is no such playbook any more."));
        playbook.retired = retired;
        const QString label = retired ? Words::tr("Retire playbook “%1”") : Words::tr("Bring back playbook “%1”");
        session.relabel(label.arg(shortened(playbook.name)));
        PlaybookRepository::save(session, playbook);
    };
    return workspace.store.write(workspace.change(Words::tr("Retire playbook")), save);
}

QFuture<std::vector<storage::StepCounts>> playbookSteps(const Workspace& workspace, QDate from, QDate to) {
    const auto zone = workspace.clock.zone();
    const Moment first = Moment::ofWallClock(from, QTime(0, 0), zone);
    const Moment before = Moment::ofWallClock(to.addDays(1), QTime(0, 0), zone);
    return workspace.store.read([first, before](ReadSession& session) { return stepCounts(session, first, before); });
}

} // namespace rapport::services
