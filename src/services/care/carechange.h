#pragma once

#include "rapport/core/uid.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/carerepository.h"
#include "services/common/words.h"

namespace rapport::services {

template <typename Record>
[[nodiscard]] Record foundCare(storage::ReadSession& session, decltype(Record::id) id) {
    return required(storage::CareRepository<Record>(session).find(id), Words::tr("That is no longer there."));
}

/// Loads a record of care, lets `change` make it what it becomes, and saves it, under `label`, whose %1 is the customer's name.
template <typename Record, typename Change>
[[nodiscard]] QFuture<void> changeCare(const Workspace& workspace, decltype(Record::id) id, const QString& label, Change change) {
    return workspace.store.write(workspace.change(label),
                                 [id, label, change, allowed = workspace.permissions](storage::WriteSession& session) {
                                     needs(allowed, domain::Act::RecordCare);
                                     Record record = foundCare<Record>(session, id);
                                     session.relabel(label.arg(customerName(session, record.customer)));
                                     change(record, session);
                                     storage::CareRepository<Record>::save(session, record);
                                 });
}

/// As changeCare, but it goes.
template <typename Record>
[[nodiscard]] QFuture<void> removeCare(const Workspace& workspace, decltype(Record::id) id, const QString& label) {
    return workspace.store.write(workspace.change(label),
                                 [id, label, allowed = workspace.permissions](storage::WriteSession& session) {
                                     needs(allowed, domain::Act::RecordCare);
                                     const Record record = foundCare<Record>(session, id);
                                     session.relabel(label.arg(customerName(session, record.customer)));
                                     storage::CareRepository<Record>::remove(session, id);
                                 });
}

/// A new one gets uid, author and the moment it was entered where they are missing; of one that is there they stay.
template <typename Record>
[[nodiscard]] Record filledInCare(Record record, storage::WriteSession& session) {
    if (record.id.isValid()) {
        const Record stored = foundCare<Record>(session, record.id);
        record.uid = stored.uid;
        record.author = stored.author;
        record.createdAt = stored.createdAt;
        return record;
    }
    if (record.uid.isEmpty())
        record.uid = newUid();
    if (!record.author.isValid())
        record.author = session.info().author;
    if (record.createdAt == Moment())
        record.createdAt = session.info().at;
    return record;
}

} // namespace rapport::services
