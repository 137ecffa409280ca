#pragma once

#include "services/importing/contactlinker.h"
#include "services/importing/preparedcontact.h"

#include "rapport/storage/customerbatch.h"

namespace rapport::services {

/// What an import does to the store; one writes, one only looks.
class ImportTarget {
public:
    virtual ~ImportTarget() = default;
    /// Finds what the contact names in the store, before it is compared or created.
    virtual void prepare(PreparedContact& contact) = 0;
    virtual void create(const PreparedContact& contact) = 0;
    /// `customer` is what became of it by this contact, whose uid means that customer from now on.
    virtual void update(const storage::StoredCustomer& customer, const PreparedContact& contact) = 0;
    /// The customer with this uid as the import has made it so far; empty where there is none, or where that is not known.
    [[nodiscard]] virtual std::optional<storage::StoredCustomer> find(const QString& uid) = 0;
    /// In the same way the customer who is certainly this contact.
    [[nodiscard]] virtual std::optional<storage::StoredCustomer> findSame(const PreparedContact& contact) = 0;
    /// From now on what was created and updated is in the store.
    virtual void settle() = 0;
    /// Whether a customer of this import that is not found is a new one all the same.
    [[nodiscard]] virtual bool knowsAll() const = 0;
    /// After all contacts: links those that name one another. Gives whom it did not find.
    [[nodiscard]] virtual std::vector<exchange::Problem> link() = 0;
};

/// Customers by PreparedContact::likeKeys of the contacts they were made of.
class AlikeIndex {
public:
    void add(const PreparedContact& contact, const QString& uid);
    /// The uids of those who may be this contact.
    [[nodiscard]] QStringList like(const PreparedContact& contact) const;

private:
    QMultiHash<quint64, QString> m_uids;
};

/// New customers go straight through in bulk; changed ones are saved one by one, between two runs of new ones.
class WritingTarget final : public ImportTarget {
public:
    explicit WritingTarget(storage::WriteSession& session)
        : m_session(session)
        , m_linker(session) {}

    void prepare(PreparedContact& contact) override { m_linker.prepare(contact); }
    void create(const PreparedContact& contact) override;
    void update(const storage::StoredCustomer& customer, const PreparedContact& contact) override;
    [[nodiscard]] std::optional<storage::StoredCustomer> find(const QString& uid) override;
    [[nodiscard]] std::optional<storage::StoredCustomer> findSame(const PreparedContact& contact) override;
    void settle() override;
    [[nodiscard]] bool knowsAll() const override { return true; }
    [[nodiscard]] std::vector<exchange::Problem> link() override { return m_linker.linkAll(); }

private:
    struct Update {
        storage::StoredCustomer customer;
        QString uid; ///< of the contact
    };
    void save(const Update& update);

    storage::WriteSession& m_session;
    ContactLinker m_linker;
    std::optional<storage::BulkImport> m_bulk;
    std::vector<Update> m_updates;
    AlikeIndex m_updated; ///< the store's own index has these at its commit
};

/// Writes nothing, and remembers what it would have written as far as memory is meant for that.
class TrialTarget final : public ImportTarget {
public:
    explicit TrialTarget(storage::ReadSession& session)
        : m_session(session)
        , m_linker(session) {}

    void prepare(PreparedContact& contact) override { m_linker.prepare(contact); }
    void create(const PreparedContact& contact) override;
    void update(const storage::StoredCustomer& customer, const PreparedContact& contact) override;
    [[nodiscard]] std::optional<storage::StoredCustomer> find(const QString& uid) override;
    [[nodiscard]] std::optional<storage::StoredCustomer> findSame(const PreparedContact& contact) override;
    void settle() override {}
    [[nodiscard]] bool knowsAll() const override { return m_isComplete; }
    [[nodiscard]] std::vector<exchange::Problem> link() override { return {}; }

private:
    void remember(const storage::StoredCustomer& customer, const PreparedContact& contact);

    storage::ReadSession& m_session;
    ContactLinker m_linker;
    QHash<QString, storage::StoredCustomer> m_made; ///< by the customer's own uid
    QHash<QString, QString> m_uids;                 ///< of contacts, and of the customers they became
    AlikeIndex m_alike;
    qint64 m_size = 0;
    bool m_isComplete = true;
};

/// The customer of the store who is certainly this contact.
[[nodiscard]] std::optional<storage::StoredCustomer> sameInStore(storage::ReadSession& session, const PreparedContact& contact);

} // namespace rapport::services
