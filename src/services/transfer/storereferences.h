#pragma once

#include "rapport/exchange/storedocument.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// Names records as the store has them; the last few thousand answers are kept.
class StoreReferences final : public exchange::References {
public:
    explicit StoreReferences(storage::ReadSession& session);

    [[nodiscard]] QString nameOf(CustomerId id) override;
    [[nodiscard]] QString nameOf(StaffId id) override;
    [[nodiscard]] QString nameOf(InteractionId id) override;
    [[nodiscard]] QString nameOf(CommitmentId id) override;
    [[nodiscard]] QString nameOf(AnswerId id) override;
    [[nodiscard]] QString nameOf(PlaybookId id) override;
    [[nodiscard]] QString nameOf(CustomFieldId id) override { return m_fieldNames.value(id); }
    [[nodiscard]] CustomerId customerNamed(const QString& uid) override;
    [[nodiscard]] StaffId staffNamed(const QString& uid) override { return m_staff.value(uid); }
    [[nodiscard]] InteractionId interactionNamed(const QString& uid) override;
    [[nodiscard]] CommitmentId commitmentNamed(const QString& uid) override;
    [[nodiscard]] AnswerId answerNamed(const QString& uid) override;
    [[nodiscard]] PlaybookId playbookNamed(const QString& uid) override;
    [[nodiscard]] CustomFieldId customFieldNamed(const QString& name) override { return m_fields.value(name); }

    // What an import made, or would make, and what it takes for what.
    void add(const QString& uid, CustomerId id) { m_customers.insert(uid, id); }
    void add(const QString& uid, StaffId id) { m_staff.insert(uid, id); }
    void add(const QString& uid, InteractionId id) { m_interactions.insert(uid, id); }
    void add(const QString& uid, CommitmentId id) { m_commitments.insert(uid, id); }
    void add(const QString& uid, AnswerId id) { m_answers.insert(uid, id); }
    void add(const QString& uid, PlaybookId id) { m_playbooks.insert(uid, id); }
    void add(const QString& name, CustomFieldId id) { m_fields.insert(name, id); }
    /// Whether it is the uid of somebody who was merged into another before the document is read.
    [[nodiscard]] bool isFormer(const QString& uid) const { return m_former.contains(uid); }
    /// In a trial nothing is found in the store that it would make: all is kept.
    void keepAll() { m_keepsAll = true; }

private:
    template <typename Key, typename Value>
    Value& room(QHash<Key, Value>& known, const Key& key);

    storage::ReadSession& m_session;
    bool m_keepsAll = false;
    QHash<CustomerId, QString> m_customerNames;
    QHash<StaffId, QString> m_staffNames;
    QHash<CustomFieldId, QString> m_fieldNames;
    QHash<QString, CustomerId> m_customers;
    QHash<QString, CustomerId> m_former; ///< uids of customers who were merged into these before the document is read
    QHash<QString, StaffId> m_staff;
    QHash<QString, InteractionId> m_interactions;
    QHash<QString, CommitmentId> m_commitments;
    QHash<AnswerId, QString> m_answerNames;
    QHash<PlaybookId, QString> m_playbookNames;
    QHash<QString, AnswerId> m_answers;
    QHash<QString, PlaybookId> m_playbooks;
    QHash<QString, CustomFieldId> m_fields;
};

} // namespace rapport::services
