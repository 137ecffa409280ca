#pragma once

#include "services/importing/contactlinker.h"
#include "services/importing/preparedcontact.h"

#include "rapport/storage/customerbatch.h"

namespace rapport::services {

/// By the uid of the contact that they are, which need not be their own.
using FoundCustomers = QHash<QString, storage::StoredCustomer>;

/// Those of the store who certainly are one of `contacts`.
[[nodiscard]] FoundCustomers sameInStore(storage::ReadSession& session, const std::vector<const PreparedContact*>& contacts);

/// What an import does to the store; one writes, one only looks.
class ImportTarget {
public:
    virtual ~ImportTarget() = default;
    /// Finds what the contact names in the store, before it is compared or created.
    virtual void prepare(PreparedContact& contact) = 0;
    virtual void create(const PreparedContact& contact) = 0;
    /// `customer` is what became of it by this contact, whose uid means that customer from now on.
    virtual void update(const storage::StoredCustomer& customer, const PreparedContact& contact) = 0;
    /// The customers that `uids` of contacts mean, as the import has made them up to settle(); without those who are unknown.
    [[nodiscard]] virtual FoundCustomers find(const QStringList& uids) = 0;
    /// In the same way the customers who certainly are one of `contacts`.
    [[nodiscard]] virtual FoundCustomers findSame(const std::vector<const PreparedContact*>& contacts) = 0;
    /// From now on what was created and updated is found.
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
    /// Adds those of `customers`, by their own uids, who certainly are one of `contacts`.
    void addSame(const std::vector<const PreparedContact*>& contacts, const FoundCustomers& customers,
                 FoundCustomers& found) const;

private:
    QMultiHash<quint64, QString> m_uids;
};

/// New customers go straight through in bulk; changed ones are saved one by one when the import settles.
class WritingTarget final : public ImportTarget {
public:
    explicit WritingTarget(storage::WriteSession& session)
        : m_session(session)
        , m_linker(session) {}

    void prepare(PreparedContact& contact) override { m_linker.prepare(contact); }
    void create(const PreparedContact& contact) override;
    void update(const storage::StoredCustomer& customer, const PreparedContact& contact) override;
    [[nodiscard]] FoundCustomers find(const QStringList& uids) override;
    [[nodiscard]] FoundCustomers findSame(const std::vector<const PreparedContact*>& contacts) override;
    void settle() override;
    [[nodiscard]] bool knowsAll() const override { return true; }
    [[nodiscard]] std::vector<exchange::Problem> link() override { return m_linker.linkAll(); }

private:
    struct Update {
        storage::StoredCustomer customer;
        QStringList uids; ///< of contacts, which are not the customer's own
    };
    void save(const Update& update);

    storage::WriteSession& m_session;
    ContactLinker m_linker;
    std::optional<storage::BulkImport> m_bulk;
    std::vector<Update> m_updates;
    QHash<QString, size_t> m_places; ///< in m_updates, by the customer's uid
    AlikeIndex m_updated;            ///< the store's own index has these at its commit
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
    [[nodiscard]] FoundCustomers find(const QStringList& uids) override;
    [[nodiscard]] FoundCustomers findSame(const std::vector<const PreparedContact*>& contacts) override;
    void settle() override {}
    [[nodiscard]] bool knowsAll() const override { return m_isComplete; }
    [[nodiscard]] std::vector<exchange::Problem> link() override { return {}; }

private:
    void remember(const storage::StoredCustomer& customer, const PreparedContact& contact);

    storage::ReadSession& m_session;
    ContactLinker m_linker;
    FoundCustomers m_made;          ///< by the customer's own uid
    QHash<QString, QString> m_uids; ///< of contacts, and of the customers they became
    AlikeIndex m_alike;
    qint64 m_size = 0;
    bool m_isComplete = true;
};

} // namespace rapport::services
