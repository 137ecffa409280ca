#pragma once

#include "rapport/storage/bulkimport.h"
#include "rapport/storage/customerbatch.h"

namespace rapport::services {

/// What an import does to the store; one writes, one only looks.
class ImportTarget {
public:
    virtual ~ImportTarget() = default;
    virtual void create(const storage::PreparedCustomer& customer) = 0;
    virtual void update(const storage::StoredCustomer& customer) = 0;
    /// The customer with this uid as the import has made it so far; empty where there is none, or where that is not known.
    [[nodiscard]] virtual std::optional<storage::StoredCustomer> find(const QString& uid) = 0;
    /// From now on what was created and updated is in the store.
    virtual void settle() = 0;
    /// Whether a customer of this import that is not found is a new one all the same.
    [[nodiscard]] virtual bool knowsAll() const = 0;
};

/// New customers go straight through in bulk; changed ones are saved one by one, between two runs of new ones.
class WritingTarget final : public ImportTarget {
public:
    explicit WritingTarget(storage::WriteSession& session)
        : m_session(session) {}

    void create(const storage::PreparedCustomer& customer) override;
    void update(const storage::StoredCustomer& customer) override;
    [[nodiscard]] std::optional<storage::StoredCustomer> find(const QString& uid) override;
    void settle() override;
    [[nodiscard]] bool knowsAll() const override { return true; }

private:
    void save(const storage::StoredCustomer& customer);

    storage::WriteSession& m_session;
    std::optional<storage::BulkImport> m_bulk;
    std::vector<storage::StoredCustomer> m_updates;
};

/// Writes nothing, and remembers what it would have written as far as memory is meant for that.
class TrialTarget final : public ImportTarget {
public:
    explicit TrialTarget(storage::ReadSession& session)
        : m_session(session) {}

    void create(const storage::PreparedCustomer& customer) override;
    void update(const storage::StoredCustomer& customer) override;
    [[nodiscard]] std::optional<storage::StoredCustomer> find(const QString& uid) override;
    void settle() override {}
    [[nodiscard]] bool knowsAll() const override { return m_isComplete; }

private:
    void remember(const storage::StoredCustomer& customer);

    storage::ReadSession& m_session;
    QHash<QString, storage::StoredCustomer> m_made;
    qint64 m_size = 0;
    bool m_isComplete = true;
};

} // namespace rapport::services
